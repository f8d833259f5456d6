import pandas as pd


def weekly_minutes(sessions, first, last):
    """sessions: user, started, minutes; first and last: dates as text. Returns one row a user, one column a week."""
    ...

import pandas as pd


def add_history(purchases, days):
    """purchases: a frame with the columns user, time and amount. Returns it with prior_count and prior_total."""
    ...

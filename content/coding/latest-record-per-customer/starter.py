import pandas as pd


def latest_records(records, sources):
    """records: text columns customer, updated, source, balance, active. Returns one typed row for each customer."""
    ...

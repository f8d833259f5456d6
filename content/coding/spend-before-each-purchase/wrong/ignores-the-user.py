# Looks back over the purchases of all users.
import pandas as pd


def add_history(purchases, days):
    result = purchases.reset_index(drop=True)
    counts, totals = [], []
    for time in result["time"]:
        past = result[(result["time"] < time) & (result["time"] >= time - pd.Timedelta(days=days))]
        counts.append(len(past))
        totals.append(past["amount"].sum())
    return result.assign(prior_count=counts, prior_total=totals)

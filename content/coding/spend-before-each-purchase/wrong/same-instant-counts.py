# Leaves each purchase out of its own window but counts earlier rows of the same instant.
import numpy as np
import pandas as pd


def add_history(purchases, days):
    result = purchases.reset_index(drop=True)
    counts = np.zeros(len(result), dtype=int)
    totals = np.zeros(len(result))
    for rows in result.groupby("user").indices.values():
        one = result.iloc[rows].sort_values("time", kind="stable")
        times = one["time"].to_numpy()
        spent = np.concatenate([[0.0], one["amount"].to_numpy().cumsum()])
        # Per row, the first that is recent enough and the row itself.
        begin = np.searchsorted(times, times - np.timedelta64(days, "D"), side="left")
        end = np.arange(len(times))
        counts[one.index] = end - begin
        totals[one.index] = spent[end] - spent[begin]
    return result.assign(prior_count=counts, prior_total=totals)

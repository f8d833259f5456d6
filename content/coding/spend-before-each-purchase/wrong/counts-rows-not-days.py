# Looks back over a number of rows, as if every user bought once a day.
def add_history(purchases, days):
    result = purchases.reset_index(drop=True)
    ordered = result.sort_values("time", kind="stable")
    past = ordered.groupby("user")["amount"].transform(lambda amounts: amounts.shift().rolling(days, min_periods=1).sum())
    count = ordered.groupby("user")["amount"].transform(lambda amounts: amounts.shift().rolling(days, min_periods=1).count())
    return result.assign(prior_count=count.fillna(0).astype(int), prior_total=past.fillna(0.0))

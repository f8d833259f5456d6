# Cuts the sessions at the first and last date, although the weeks they lie in count as a whole.
import pandas as pd


def weekly_minutes(sessions, first, last):
    users = sorted(sessions["user"].unique())
    begin, end = pd.Timestamp(first), pd.Timestamp(last)
    inside = sessions[(sessions["started"] >= begin) & (sessions["started"] <= end)]
    matrix = pd.DataFrame({"user": users})
    for week in pd.date_range(begin - pd.Timedelta(days=begin.dayofweek), end, freq="7D"):
        part = inside[(inside["started"] >= week) & (inside["started"] < week + pd.Timedelta(days=7))]
        sums = part.groupby("user")["minutes"].sum()
        matrix[week.strftime("%Y-%m-%d")] = sums.reindex(users, fill_value=0).astype(int).to_numpy()
    return matrix

# Counts weeks of seven days from the first date instead of from Monday.
import pandas as pd


def weekly_minutes(sessions, first, last):
    users = sorted(sessions["user"].unique())
    matrix = pd.DataFrame({"user": users})
    for week in pd.date_range(pd.Timestamp(first), pd.Timestamp(last), freq="7D"):
        inside = sessions[(sessions["started"] >= week) & (sessions["started"] < week + pd.Timedelta(days=7))]
        sums = inside.groupby("user")["minutes"].sum()
        matrix[week.strftime("%Y-%m-%d")] = sums.reindex(users, fill_value=0).astype(int).to_numpy()
    return matrix

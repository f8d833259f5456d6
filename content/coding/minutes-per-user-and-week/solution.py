import pandas as pd


def weekly_minutes(sessions, first, last):
    day = sessions["started"].dt.normalize()
    monday = day - pd.to_timedelta(day.dt.dayofweek, unit="D")
    begin, end = pd.Timestamp(first), pd.Timestamp(last)
    weeks = pd.date_range(begin - pd.Timedelta(days=begin.dayofweek), end, freq="7D")
    sums = sessions.assign(week=monday).groupby(["user", "week"])["minutes"].sum()
    users = sorted(sessions["user"].unique())
    matrix = sums.unstack(fill_value=0).reindex(index=users, columns=weeks, fill_value=0).astype(int)
    matrix.columns = [week.strftime("%Y-%m-%d") for week in weeks]
    return matrix.rename_axis("user").reset_index()

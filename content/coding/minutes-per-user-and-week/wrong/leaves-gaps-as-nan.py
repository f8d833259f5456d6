# Leaves NaN where a user has no session in a week.
import pandas as pd


def weekly_minutes(sessions, first, last):
    day = sessions["started"].dt.normalize()
    monday = day - pd.to_timedelta(day.dt.dayofweek, unit="D")
    begin, end = pd.Timestamp(first), pd.Timestamp(last)
    weeks = pd.date_range(begin - pd.Timedelta(days=begin.dayofweek), end, freq="7D")
    sums = sessions.assign(week=monday).groupby(["user", "week"])["minutes"].sum()
    users = sorted(sessions["user"].unique())
    matrix = pd.DataFrame({"user": users})
    for week in weeks:
        of_week = sums[sums.index.get_level_values("week") == week].droplevel("week")
        matrix[week.strftime("%Y-%m-%d")] = of_week.reindex(users).to_numpy()
    return matrix

# Drops the sessions outside the weeks first, and with them users who have no others.
import pandas as pd


def weekly_minutes(sessions, first, last):
    begin, end = pd.Timestamp(first), pd.Timestamp(last)
    begin = begin - pd.Timedelta(days=begin.dayofweek)
    end = end + pd.Timedelta(days=7 - end.dayofweek)
    inside = sessions[(sessions["started"] >= begin) & (sessions["started"] < end)]
    names = [week.strftime("%Y-%m-%d") for week in pd.date_range(begin, end, freq="7D", inclusive="left")]
    day = inside["started"].dt.normalize()
    monday = (day - pd.to_timedelta(day.dt.dayofweek, unit="D")).dt.strftime("%Y-%m-%d")
    users = sorted(inside["user"].unique())
    sums = inside.assign(week=monday).groupby(["user", "week"])["minutes"].sum()
    matrix = pd.DataFrame({"user": users})
    for name in names:
        matrix[name] = [int(sums.get((user, name), 0)) for user in users]
    return matrix

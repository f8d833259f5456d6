# Leaves out the weeks in which nobody had a session.
import pandas as pd


def weekly_minutes(sessions, first, last):
    day = sessions["started"].dt.normalize()
    monday = (day - pd.to_timedelta(day.dt.dayofweek, unit="D")).dt.strftime("%Y-%m-%d")
    begin, end = pd.Timestamp(first), pd.Timestamp(last)
    begin = begin - pd.Timedelta(days=begin.dayofweek)
    matrix = sessions.assign(week=monday).groupby(["user", "week"])["minutes"].sum().unstack(fill_value=0)
    kept = [week for week in matrix.columns if begin <= pd.Timestamp(week) <= end]
    matrix = matrix[kept]
    matrix.columns = kept
    return matrix.reset_index()

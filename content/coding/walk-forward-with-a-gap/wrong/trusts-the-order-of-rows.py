# Takes the rows to be sorted by day and cuts the table by position.
from bisect import bisect_left


def walk_forward(days, first, horizon, gap, history):
    if horizon < 1 or gap < 0:
        raise ValueError
    splits, start = [], first
    while days and start + horizon - 1 <= days[-1]:
        end = bisect_left(days, start - gap)
        begin = 0 if history is None else bisect_left(days, start - gap - history)
        train = list(range(begin, end))
        validation = list(range(bisect_left(days, start), bisect_left(days, start + horizon)))
        if train and validation:
            splits.append((train, validation))
        start += horizon
    return splits

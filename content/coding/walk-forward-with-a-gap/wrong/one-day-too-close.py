# Trains up to and including the first day of the gap that should be left out.
def walk_forward(days, first, horizon, gap, history):
    if horizon < 1 or gap < 0:
        raise ValueError
    splits, start = [], first
    while days and start + horizon - 1 <= max(days):
        last = start - max(gap, 1)
        begin = min(days) if history is None else start - gap - history
        train = [row for row, day in enumerate(days) if begin <= day <= last]
        validation = [row for row, day in enumerate(days) if start <= day < start + horizon]
        if train and validation:
            splits.append((train, validation))
        start += horizon
    return splits

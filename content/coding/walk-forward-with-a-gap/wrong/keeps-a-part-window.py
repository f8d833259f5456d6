# Makes a last window of the days that remain, though it is shorter than the others.
def walk_forward(days, first, horizon, gap, history):
    if horizon < 1 or gap < 0:
        raise ValueError
    splits, start = [], first
    while days and start <= max(days):
        begin = min(days) if history is None else start - gap - history
        train = [row for row, day in enumerate(days) if begin <= day < start - gap]
        validation = [row for row, day in enumerate(days) if start <= day < start + horizon]
        if train and validation:
            splits.append((train, validation))
        start += horizon
    return splits

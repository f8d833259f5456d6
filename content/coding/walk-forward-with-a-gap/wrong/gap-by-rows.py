# Drops the last rows of the training part instead of the last days.
def walk_forward(days, first, horizon, gap, history):
    if horizon < 1 or gap < 0:
        raise ValueError
    splits, start = [], first
    while days and start + horizon - 1 <= max(days):
        train = [row for row, day in enumerate(days) if day < start]
        train = train[: len(train) - gap]
        if history is not None:
            train = [row for row in train if days[row] >= start - gap - history]
        validation = [row for row, day in enumerate(days) if start <= day < start + horizon]
        if train and validation:
            splits.append((train, validation))
        start += horizon
    return splits

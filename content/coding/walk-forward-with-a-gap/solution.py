def walk_forward(days, first, horizon, gap, history):
    if horizon < 1 or gap < 0:
        raise ValueError("the horizon must be at least 1 and the gap at least 0")
    splits = []
    start = first
    while days and start + horizon - 1 <= max(days):
        end = start - gap
        begin = min(days) if history is None else end - history
        train = [row for row, day in enumerate(days) if begin <= day < end]
        validation = [row for row, day in enumerate(days) if start <= day < start + horizon]
        if train and validation:
            splits.append((train, validation))
        start += horizon
    return splits

def walk_forward(days, first, horizon, gap, history):
    """days: the day of each row, in any order. first: the first day of the first validation window.
    horizon: days in a window. gap: days left out before it. history: days of training, or None for all.

    Returns a list of pairs (train, validation) of lists of row numbers.
    """
    ...

def make_folds(order, k):
    """order: the row numbers 0 to n - 1 in shuffled order. k: the number of folds.

    Returns a list of k pairs (train, validation) of lists of row numbers.
    """
    ...

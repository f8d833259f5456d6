def stratified_folds(labels, k):
    """labels: the class of each row, a string. k: the number of folds.

    Returns a list with the fold of each row, from 0 to k - 1.
    """
    ...

def group_folds(groups, k):
    """groups: the group of each row, a string. k: the number of folds.

    Returns a list with the fold of each row, from 0 to k - 1.
    """
    ...

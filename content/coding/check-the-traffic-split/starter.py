def split_check(counts, weights, alpha):
    """counts: users seen in each arm. weights: planned shares, in any unit. Returns (statistic, p_value, mismatch).

    Raises ValueError for fewer than two arms, for different lengths and for a weight that is not positive.
    """
    ...

def largest_rise(scores, gap):
    """scores: list of whole numbers; gap: at least 1.

    Returns (i, j) with j - i >= gap and the largest scores[j] - scores[i], or None when there is no such pair.
    """
    ...

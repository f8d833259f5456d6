def top_labels(labels, k):
    """labels: list of strings; k: at least 1.

    Returns (label, count) pairs of the k most frequent labels, and of all that tie with the last of them.
    """
    ...

def shortest_run(counts, needed):
    """counts: list of whole numbers, none negative; needed: at least 1.

    Returns (first, last), the inclusive positions of the shortest run with a total of at least needed, or None.
    """
    ...

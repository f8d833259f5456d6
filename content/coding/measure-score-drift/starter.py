def stability_index(reference, current, edges, floor):
    """reference, current: lists of scores. edges: increasing inner borders of the bins. floor: the smallest share.

    Returns (index, parts), parts being the contribution of each bin. Raises ValueError when a list of scores is empty.
    """
    ...

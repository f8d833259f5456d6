def count_spans(changes, target, shortest):
    """changes: list of whole numbers; shortest: at least 1.

    Returns how many runs of at least shortest neighbouring days add up to exactly target.
    """
    ...

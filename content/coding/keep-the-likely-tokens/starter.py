def nucleus(probabilities, p):
    """probabilities: one per token id, summing to 1. p: the mass to keep, above 0 and at most 1.

    Returns a new list of the same length: kept tokens rescaled to sum to 1, all others 0.0. Raises ValueError for another p.
    """
    ...

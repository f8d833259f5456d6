def mean_average_precision(rankings, relevant):
    """rankings: a dictionary from query to a list of items, best first.
    relevant: a dictionary from query to the set of its relevant items.

    Returns the mean average precision, from 0 to 1.
    """
    ...

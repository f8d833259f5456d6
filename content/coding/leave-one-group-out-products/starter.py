def products_without(factors):
    """factors: list of (group, factor) pairs.

    Returns a dictionary: for each group, the product of all factors of the other groups.
    """
    ...

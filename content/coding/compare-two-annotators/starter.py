def agreement(first, second, scale):
    """first and second: the labels two people gave to the same items, None where one was skipped.
    scale: the labels in order for weighted kappa, or None for plain kappa.

    Returns Cohen's kappa.
    """
    ...

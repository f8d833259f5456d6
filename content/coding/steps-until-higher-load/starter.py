def steps_until_higher(profile):
    """profile: list of whole numbers, read as a circle.

    Returns, for each position, the number of steps to the next strictly higher value, or 0 when there is none.
    """
    ...

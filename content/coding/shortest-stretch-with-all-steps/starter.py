def shortest_stretch(events, required):
    """events, required: lists of strings; required is not empty.

    Returns (first, last), the inclusive positions of the shortest stretch that contains all required steps, or None.
    """
    ...

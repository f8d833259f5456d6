def click_rate_interval(users, resamples, level):
    """users: list of (clicks, views). resamples: lists of indices into users. level: such as 0.9.

    Returns (rate, low, high).
    """
    ...

def peeking_report(experiments, alpha):
    """experiments: list of experiments, each a list of days (conversions_a, users_a, conversions_b, users_b), new on that day.

    Returns a dict with the keys "p_values", "stops", "peeking" and "final".
    """
    ...

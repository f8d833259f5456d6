def calibration_error(outcomes, probabilities, bins):
    """outcomes: 0 or 1 for each row. probabilities: the predicted probability of 1 for each row.
    bins: the number of bins of equal width between 0 and 1.

    Returns the expected calibration error.
    """
    ...

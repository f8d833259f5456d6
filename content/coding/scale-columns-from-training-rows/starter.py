def standardise_columns(train, test):
    """train and test: lists of rows, each a list of numbers.

    Returns (scaled_train, scaled_test), both as lists of rows of floats.
    """
    ...

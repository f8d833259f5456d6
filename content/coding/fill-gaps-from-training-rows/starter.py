def fill_gaps(train, test, methods):
    """train and test: lists of rows [site, value, value, …]; a missing value is None or NaN.
    methods: "median" or "site mean" for each column of values.

    Returns (filled_train, filled_test), both as lists of rows of the same form.
    """
    ...

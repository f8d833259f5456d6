# Deals the rows in their order without looking at the classes.
def stratified_folds(labels, k):
    if k < 2 or k > len(labels):
        raise ValueError("k must be between 2 and the number of rows")
    return [row % k for row in range(len(labels))]

# Cuts each class into slices of equal length, and the last fold takes what remains.
def stratified_folds(labels, k):
    if k < 2 or k > len(labels):
        raise ValueError("k must be between 2 and the number of rows")
    folds = [0] * len(labels)
    for label in set(labels):
        rows = [row for row, other in enumerate(labels) if other == label]
        size = max(len(rows) // k, 1)
        for i, row in enumerate(rows):
            folds[row] = min(i // size, k - 1)
    return folds

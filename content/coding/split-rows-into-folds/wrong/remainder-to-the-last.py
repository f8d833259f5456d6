# Makes all folds n // k long and lets the last one take what remains.
def make_folds(order, k):
    n = len(order)
    if k < 2 or k > n:
        raise ValueError("k must be between 2 and the number of rows")
    size = n // k
    folds = []
    for fold in range(k):
        start, end = fold * size, (fold + 1) * size if fold < k - 1 else n
        folds.append((order[:start] + order[end:], order[start:end]))
    return folds

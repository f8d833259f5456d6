def make_folds(order, k):
    n = len(order)
    if k < 2 or k > n:
        raise ValueError("k must be between 2 and the number of rows")
    folds = []
    start = 0
    for fold in range(k):
        size = n // k + (fold < n % k)
        end = start + size
        folds.append((order[:start] + order[end:], order[start:end]))
        start = end
    return folds

# Cuts the row numbers themselves and never uses the shuffled order.
def make_folds(order, k):
    n = len(order)
    if k < 2 or k > n:
        raise ValueError("k must be between 2 and the number of rows")
    folds, start = [], 0
    for fold in range(k):
        end = start + n // k + (1 if fold < n % k else 0)
        validation = list(range(start, end))
        folds.append(([row for row in range(n) if row not in validation], validation))
        start = end
    return folds

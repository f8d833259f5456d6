# Rounds the size of a fold up, so the last folds run short or stay empty.
def make_folds(order, k):
    n = len(order)
    if k < 2 or k > n:
        raise ValueError("k must be between 2 and the number of rows")
    size = -(-n // k)
    return [
        (order[: i * size] + order[(i + 1) * size :], order[i * size : (i + 1) * size])
        for i in range(k)
    ]

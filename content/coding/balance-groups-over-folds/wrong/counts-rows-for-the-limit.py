# Compares k with the number of rows, so a fold may stay empty.
from collections import Counter


def group_folds(groups, k):
    if k < 2 or k > len(groups):
        raise ValueError("k must be between 2 and the number of rows")
    sizes = Counter(groups)
    rows_in = [0] * k
    fold_of = {}
    for group in sorted(sizes, key=lambda name: -sizes[name]):
        fold_of[group] = rows_in.index(min(rows_in))
        rows_in[fold_of[group]] += sizes[group]
    return [fold_of[group] for group in groups]

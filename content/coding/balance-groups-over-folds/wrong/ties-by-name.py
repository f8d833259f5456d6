# Breaks ties between groups of the same size by name instead of first appearance.
from collections import Counter


def group_folds(groups, k):
    sizes = Counter(groups)
    if k < 2 or k > len(sizes):
        raise ValueError("k must be between 2 and the number of groups")
    rows_in = [0] * k
    fold_of = {}
    for group in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold_of[group] = rows_in.index(min(rows_in))
        rows_in[fold_of[group]] += sizes[group]
    return [fold_of[group] for group in groups]

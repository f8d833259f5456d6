# Deals the groups to the folds in turn and does not look at how many rows a fold holds.
from collections import Counter


def group_folds(groups, k):
    sizes = Counter(groups)
    if k < 2 or k > len(sizes):
        raise ValueError("k must be between 2 and the number of groups")
    by_size = sorted(sizes, key=lambda group: -sizes[group])
    fold_of = {group: i % k for i, group in enumerate(by_size)}
    return [fold_of[group] for group in groups]

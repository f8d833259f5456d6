# Picks the fold with the fewest groups where the fewest rows are asked for.
from collections import Counter


def group_folds(groups, k):
    sizes = Counter(groups)
    if k < 2 or k > len(sizes):
        raise ValueError("k must be between 2 and the number of groups")
    held = [0] * k
    fold_of = {}
    for group in sorted(sizes, key=lambda name: -sizes[name]):
        fold_of[group] = held.index(min(held))
        held[fold_of[group]] += 1
    return [fold_of[group] for group in groups]

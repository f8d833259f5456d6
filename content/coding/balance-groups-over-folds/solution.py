from collections import Counter


def group_folds(groups, k):
    # A Counter keeps the order of first appearance, and sorting keeps it among equals.
    sizes = Counter(groups)
    if k < 2 or k > len(sizes):
        raise ValueError("k must be between 2 and the number of groups")
    rows_in = [0] * k
    fold_of = {}
    for group, size in sorted(sizes.items(), key=lambda item: -item[1]):
        fold = rows_in.index(min(rows_in))
        fold_of[group] = fold
        rows_in[fold] += size
    return [fold_of[group] for group in groups]

from collections import defaultdict


def stratified_folds(labels, k):
    if k < 2 or k > len(labels):
        raise ValueError("k must be between 2 and the number of rows")
    rows_of = defaultdict(list)
    for row, label in enumerate(labels):
        rows_of[label].append(row)
    folds = [0] * len(labels)
    dealt = 0
    # Dealing goes on where the class before stopped, so that the extra rows do not all land in the first fold.
    for rows in rows_of.values():
        for row in rows:
            folds[row] = dealt % k
            dealt += 1
    return folds

# Takes the plain mean of the two impurities, so a side of one row counts like all the rest.
from collections import Counter


def best_split(values, labels):
    rows, best = sorted(zip(values, labels)), None
    named = [label for _, label in rows]
    left, right = Counter(), Counter(labels)
    for i in range(1, len(rows)):
        left[named[i - 1]] += 1
        right[named[i - 1]] -= 1
        if rows[i][0] == rows[i - 1][0]:
            continue
        impurity = sum(
            1 - sum((count / size) ** 2 for count in side.values()) for side, size in ((left, i), (right, len(rows) - i))
        ) / 2
        if best is None or impurity < best[1] - 1e-9:
            best = ((rows[i - 1][0] + rows[i][0]) / 2, impurity)
    return best

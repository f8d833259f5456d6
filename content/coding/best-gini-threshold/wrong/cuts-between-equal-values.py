# Tries a threshold after every row, also between two rows of the same value.
from collections import Counter


def best_split(values, labels):
    rows, best = sorted(zip(values, labels)), None
    n = len(rows)
    left, right = Counter(), Counter(labels)
    for i in range(1, n):
        left[rows[i - 1][1]] += 1
        right[rows[i - 1][1]] -= 1
        impurity = sum(
            (size - sum(count**2 for count in side.values()) / size) / n for side, size in ((left, i), (right, n - i))
        )
        if best is None or impurity < best[1] - 1e-9:
            best = ((rows[i - 1][0] + rows[i][0]) / 2, impurity)
    return best

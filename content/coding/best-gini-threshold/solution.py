from collections import Counter


def best_split(values, labels):
    rows = sorted(zip(values, labels))
    n = len(rows)
    left, right = Counter(), Counter(labels)
    best = None
    for i in range(1, n):
        value, label = rows[i - 1]
        left[label] += 1
        right[label] -= 1
        if rows[i][0] == value:
            continue
        impurity = (i * gini(left, i) + (n - i) * gini(right, n - i)) / n
        if best is None or impurity < best[1] - 1e-9:
            best = ((value + rows[i][0]) / 2, impurity)
    return best


def gini(counts, size):
    return 1 - sum((count / size) ** 2 for count in counts.values())

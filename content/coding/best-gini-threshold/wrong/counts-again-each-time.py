# Splits and counts all rows again for every threshold, which takes quadratic time.
def best_split(values, labels):
    def weighted(side):
        return len(side) - sum(side.count(label) ** 2 for label in set(side)) / len(side)

    distinct, best = sorted(set(values)), None
    for a, b in zip(distinct, distinct[1:]):
        threshold = (a + b) / 2
        left = [label for value, label in zip(values, labels) if value <= threshold]
        right = [label for value, label in zip(values, labels) if value > threshold]
        impurity = (weighted(left) + weighted(right)) / len(values)
        if best is None or impurity < best[1] - 1e-9:
            best = (threshold, impurity)
    return best

# Fits every stump to the targets minus their mean, and not to what is left.
def boost(rows, targets, rounds, rate, queries):
    n = len(rows)
    start = sum(targets) / n
    residuals = [target - start for target in targets]
    best, least = None, None
    for feature in range(len(rows[0])):
        values = sorted({row[feature] for row in rows})
        for a, b in zip(values, values[1:]):
            t = (a + b) / 2
            left = [r for r, row in zip(residuals, rows) if row[feature] <= t]
            right = [r for r, row in zip(residuals, rows) if row[feature] > t]
            low, high = sum(left) / len(left), sum(right) / len(right)
            error = sum((r - low) ** 2 for r in left) + sum((r - high) ** 2 for r in right)
            if best is None or error < least - 1e-9:
                best, least = (feature, t, low, high), error
    if best is None:
        return [start] * len(queries)
    feature, t, low, high = best
    return [start + rounds * rate * (low if row[feature] <= t else high) for row in queries]

# Puts the threshold at the lower value itself instead of midway to the next.
def boost(rows, targets, rounds, rate, queries):
    start = sum(targets) / len(targets)
    fitted, predicted = [start] * len(rows), [start] * len(queries)
    for _ in range(rounds):
        residuals = [target - value for target, value in zip(targets, fitted)]
        best, least = None, None
        for feature in range(len(rows[0])):
            for t in sorted({row[feature] for row in rows})[:-1]:
                left = [r for r, row in zip(residuals, rows) if row[feature] <= t]
                right = [r for r, row in zip(residuals, rows) if row[feature] > t]
                low, high = sum(left) / len(left), sum(right) / len(right)
                error = sum((r - low) ** 2 for r in left) + sum((r - high) ** 2 for r in right)
                if best is None or error < least - 1e-9:
                    best, least = (feature, t, low, high), error
        if best is None:
            break
        feature, t, low, high = best
        fitted = [v + rate * (low if row[feature] <= t else high) for v, row in zip(fitted, rows)]
        predicted = [v + rate * (low if row[feature] <= t else high) for v, row in zip(predicted, queries)]
    return predicted

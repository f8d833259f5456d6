def boost(rows, targets, rounds, rate, queries):
    start = sum(targets) / len(targets)
    fitted, predicted = [start] * len(rows), [start] * len(queries)
    orders = [sorted(range(len(rows)), key=lambda i: rows[i][feature]) for feature in range(len(rows[0]))]
    for _ in range(rounds):
        residuals = [target - value for target, value in zip(targets, fitted)]
        stump = best_stump(rows, residuals, orders)
        if stump is None:
            break
        fitted = [value + rate * answer(stump, row) for value, row in zip(fitted, rows)]
        predicted = [value + rate * answer(stump, row) for value, row in zip(predicted, queries)]
    return predicted


def best_stump(rows, residuals, orders):
    n, total = len(rows), sum(residuals)
    best, best_gain = None, 0.0
    for feature, order in enumerate(orders):
        left = 0.0
        for size in range(1, n):
            left += residuals[order[size - 1]]
            here, beyond = rows[order[size - 1]][feature], rows[order[size]][feature]
            if here == beyond:
                continue
            # The squared error of a split is the same constant minus this, for every split.
            right = total - left
            gain = left * left / size + right * right / (n - size)
            if best is None or gain > best_gain + 1e-9:
                best, best_gain = (feature, (here + beyond) / 2, left / size, right / (n - size)), gain
    return best


def answer(stump, row):
    feature, threshold, left, right = stump
    return left if row[feature] <= threshold else right

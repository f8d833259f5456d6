import math


def fit(rows, labels, rate, strength, steps):
    weights, bias = [0.0] * len(rows[0]), 0.0
    n = len(rows)
    for _ in range(steps):
        errors = [
            sigmoid(sum(w * x for w, x in zip(weights, row)) + bias) - label for row, label in zip(rows, labels)
        ]
        slopes = [sum(error * row[j] for error, row in zip(errors, rows)) / n for j in range(len(weights))]
        weights = [w - rate * (slope + strength * w) for w, slope in zip(weights, slopes)]
        bias -= rate * sum(errors) / n
    return weights, bias


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))

# Shrinks the bias like the weights.
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def fit(rows, labels, rate, strength, steps):
    weights, bias, n = [0.0] * len(rows[0]), 0.0, len(rows)
    for _ in range(steps):
        errors = [sigmoid(sum(w * x for w, x in zip(weights, row)) + bias) - y for row, y in zip(rows, labels)]
        slopes = [sum(e * row[j] for e, row in zip(errors, rows)) / n for j in range(len(weights))]
        weights = [w - rate * (s + strength * w) for w, s in zip(weights, slopes)]
        bias -= rate * (sum(errors) / n + strength * bias)
    return weights, bias

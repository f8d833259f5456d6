# Uses the sigmoid in its plain form, whose exp overflows for very negative scores.
import math


def fit(rows, labels, rate, strength, steps):
    weights, bias, n = [0.0] * len(rows[0]), 0.0, len(rows)
    for _ in range(steps):
        scores = [sum(w * x for w, x in zip(weights, row)) + bias for row in rows]
        errors = [1 / (1 + math.exp(-z)) - y for z, y in zip(scores, labels)]
        slopes = [sum(e * row[j] for e, row in zip(errors, rows)) / n for j in range(len(weights))]
        weights = [w - rate * (s + strength * w) for w, s in zip(weights, slopes)]
        bias -= rate * sum(errors) / n
    return weights, bias

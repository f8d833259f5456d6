# Moves the weights after every row, which is stochastic descent.
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def fit(rows, labels, rate, strength, steps):
    weights, bias, n = [0.0] * len(rows[0]), 0.0, len(rows)
    for _ in range(steps):
        for row, label in zip(rows, labels):
            error = sigmoid(sum(w * x for w, x in zip(weights, row)) + bias) - label
            weights = [w - rate * (error * x + strength * w) / n for w, x in zip(weights, row)]
            bias -= rate * error / n
    return weights, bias

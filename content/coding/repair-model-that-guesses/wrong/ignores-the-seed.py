# Keeps rows and labels together and shuffles them with the global generator, so a run cannot be repeated.
import math
import random


def sigmoid(score):
    if score >= 0:
        return 1 / (1 + math.exp(-score))
    return math.exp(score) / (1 + math.exp(score))


def probability(weights, bias, row):
    return sigmoid(sum(w * x for w, x in zip(weights, row)) + bias)


def train(rows, labels, epochs, rate, seed):
    """rows: lists of numbers; labels: 0 or 1 for each row. Returns {"weights": …, "bias": …, "visits": …}."""
    rng = random.Random(seed)
    weights, bias = [0.0] * len(rows[0]), 0.0
    examples = list(enumerate(rows))
    visits = []
    for _ in range(epochs):
        random.shuffle(examples)
        visited = []
        for i, row in examples:
            error = probability(weights, bias, row) - labels[i]
            weights = [w - rate * error * x for w, x in zip(weights, row)]
            bias -= rate * error
            visited.append(i)
        visits.append(visited)
    return {"weights": weights, "bias": bias, "visits": visits}

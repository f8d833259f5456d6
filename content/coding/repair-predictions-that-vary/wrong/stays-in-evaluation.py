# Switches dropout off for the prediction and never on again, so a second fit trains without it.
import math
import random


def sigmoid(score):
    if score >= 0:
        return 1 / (1 + math.exp(-score))
    return math.exp(score) / (1 + math.exp(score))


class ClickModel:
    def __init__(self, features, drop, rate, seed):
        self.weights = [0.0] * features
        self.bias = 0.0
        self.drop = drop
        self.rate = rate
        self.random = random.Random(seed)
        self.training = True

    def _inputs(self, row):
        """In training, each feature is dropped by chance and the others are scaled up to keep the expected sum."""
        if not self.training:
            return row
        keep = 1 - self.drop
        return [x / keep if self.random.random() < keep else 0.0 for x in row]

    def _probability(self, inputs):
        return sigmoid(sum(w * x for w, x in zip(self.weights, inputs)) + self.bias)

    def fit(self, rows, labels, epochs):
        """Trains on one row at a time, in the order given. May be called again to go on."""
        for _ in range(epochs):
            for row, label in zip(rows, labels):
                inputs = self._inputs(row)
                error = self._probability(inputs) - label
                self.weights = [w - self.rate * error * x for w, x in zip(self.weights, inputs)]
                self.bias -= self.rate * error

    def predict(self, rows):
        """The probability of a click for each row."""
        self.training = False
        return [self._probability(self._inputs(row)) for row in rows]

# Keeps one schedule and moves it once an epoch instead of once an update.
import math


class Schedule:
    """The rate of each update: a linear rise to the peak, then a linear fall towards zero."""

    def __init__(self, total, peak, warmup):
        self.total, self.peak, self.warmup = total, peak, warmup
        self.done = 0

    def next_rate(self):
        self.done += 1
        if self.done <= self.warmup:
            return self.peak * self.done / self.warmup
        return self.peak * (self.total - self.done + 1) / (self.total - self.warmup)


def predict(weights, bias, row):
    return sum(w * x for w, x in zip(weights, row)) + bias


def gradient(weights, bias, rows, targets):
    """Of the mean squared error over these rows: one number for each weight, and one for the bias."""
    errors = [predict(weights, bias, row) - y for row, y in zip(rows, targets)]
    slopes = [2 * sum(e * row[j] for e, row in zip(errors, rows)) / len(rows) for j in range(len(weights))]
    return slopes, 2 * sum(errors) / len(rows)


def train(rows, targets, batch_size, epochs, peak, warmup):
    """Returns {"weights": …, "bias": …, "rates": …}."""
    weights, bias = [0.0] * len(rows[0]), 0.0
    total = epochs * math.ceil(len(rows) / batch_size)
    rates = []
    schedule = Schedule(total, peak, warmup)
    for _ in range(epochs):
        rate = schedule.next_rate()
        for start in range(0, len(rows), batch_size):
            end = start + batch_size
            slopes, slope = gradient(weights, bias, rows[start:end], targets[start:end])
            weights = [w - rate * g for w, g in zip(weights, slopes)]
            bias -= rate * slope
            rates.append(rate)
    return {"weights": weights, "bias": bias, "rates": rates}

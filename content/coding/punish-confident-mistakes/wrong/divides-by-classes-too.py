# Averages over rows and classes, though only the true class of a row adds to the loss.
from math import log


def log_loss(targets, probabilities, eps):
    if not targets or len(targets) != len(probabilities):
        raise ValueError
    loss, cells = 0.0, 0
    for target, p in zip(targets, probabilities):
        if not isinstance(p, list):
            p = [1 - p, p]
        for i, value in enumerate(p):
            loss -= (i == target) * log(min(max(value, eps), 1 - eps))
            cells += 1
    return loss / cells

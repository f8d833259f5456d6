# Adds eps inside the logarithm instead of clipping.
from math import log


def log_loss(targets, probabilities, eps):
    if not targets or len(targets) != len(probabilities):
        raise ValueError
    loss = 0.0
    for target, p in zip(targets, probabilities):
        if not isinstance(p, list):
            p = [1 - p, p]
        loss -= log(p[target] + eps)
    return loss / len(targets)

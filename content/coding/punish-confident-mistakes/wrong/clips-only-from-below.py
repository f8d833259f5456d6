# Adds no upper limit, so a prediction that is sure and right costs nothing.
from math import log


def log_loss(targets, probabilities, eps):
    if not targets or len(targets) != len(probabilities):
        raise ValueError
    loss = 0.0
    for target, p in zip(targets, probabilities):
        if isinstance(p, list):
            loss -= log(max(p[target], eps))
        else:
            loss -= log(max(p if target == 1 else 1 - p, eps))
    return loss / len(targets)

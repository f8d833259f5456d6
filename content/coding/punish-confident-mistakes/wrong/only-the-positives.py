# Forgets the rows of class 0 in the binary case.
from math import log


def log_loss(targets, probabilities, eps):
    if not targets or len(targets) != len(probabilities):
        raise ValueError
    loss = 0.0
    for target, p in zip(targets, probabilities):
        if isinstance(p, list):
            loss -= log(min(max(p[target], eps), 1 - eps))
        else:
            loss -= target * log(min(max(p, eps), 1 - eps))
    return loss / len(targets)

# Takes the logarithm of the computed probability, which may have rounded to zero.
import math


def softmax_loss(logits, labels):
    if not logits:
        raise ValueError("no rows")
    probabilities, losses = [], []
    for row, label in zip(logits, labels):
        powers = [math.exp(z - max(row)) for z in row]
        probabilities.append([power / sum(powers) for power in powers])
        p = probabilities[-1][label]
        losses.append(-math.log(p) if p > 0 else math.inf)
    return probabilities, sum(losses) / len(losses)

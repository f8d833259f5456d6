# Puts a floor under the probability before the logarithm, which caps the loss.
import math


def softmax_loss(logits, labels):
    if not logits:
        raise ValueError("no rows")
    probabilities, losses = [], []
    for row, label in zip(logits, labels):
        powers = [math.exp(z - max(row)) for z in row]
        probabilities.append([power / sum(powers) for power in powers])
        losses.append(-math.log(max(probabilities[-1][label], 1e-15)))
    return probabilities, sum(losses) / len(losses)

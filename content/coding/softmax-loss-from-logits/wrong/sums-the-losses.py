# Returns the sum of the losses instead of their mean.
import math


def softmax_loss(logits, labels):
    if not logits:
        raise ValueError("no rows")
    probabilities, total = [], 0.0
    for row, label in zip(logits, labels):
        powers = [math.exp(z - max(row)) for z in row]
        probabilities.append([power / sum(powers) for power in powers])
        total += max(row) + math.log(sum(powers)) - row[label]
    return probabilities, total

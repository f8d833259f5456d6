import math


def softmax_loss(logits, labels):
    if not logits:
        raise ValueError("an empty batch has no mean loss")
    probabilities, total = [], 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        powers = [math.exp(z - largest) for z in row]
        whole = sum(powers)
        probabilities.append([power / whole for power in powers])
        total += largest + math.log(whole) - row[label]
    return probabilities, total / len(logits)

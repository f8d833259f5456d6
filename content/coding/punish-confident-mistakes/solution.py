from math import log


def log_loss(targets, probabilities, eps):
    if len(targets) != len(probabilities):
        raise ValueError("there must be a prediction for each target")
    if not targets:
        raise ValueError("there must be a row")
    loss = 0.0
    for target, predicted in zip(targets, probabilities):
        probability = of_class(target, predicted)
        loss -= log(min(max(probability, eps), 1 - eps))
    return loss / len(targets)


def of_class(target, predicted):
    if isinstance(predicted, list):
        return predicted[target]
    return predicted if target == 1 else 1 - predicted

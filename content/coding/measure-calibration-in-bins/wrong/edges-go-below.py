# Puts a probability on an edge into the bin below.
from math import ceil


def calibration_error(outcomes, probabilities, bins):
    if bins < 1 or not outcomes:
        raise ValueError
    gaps = [0.0] * bins
    for outcome, probability in zip(outcomes, probabilities):
        gaps[max(ceil(probability * bins) - 1, 0)] += probability - outcome
    return sum(abs(gap) for gap in gaps) / len(outcomes)

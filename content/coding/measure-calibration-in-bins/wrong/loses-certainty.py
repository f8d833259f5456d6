# Takes the upper end of each bin as exclusive, so a probability of 1 is in no bin.
def calibration_error(outcomes, probabilities, bins):
    if bins < 1 or not outcomes:
        raise ValueError
    error = 0.0
    for i in range(bins):
        held = [
            (outcome, probability)
            for outcome, probability in zip(outcomes, probabilities)
            if i / bins <= probability < (i + 1) / bins
        ]
        error += abs(sum(o for o, _ in held) - sum(p for _, p in held))
    return error / len(outcomes)

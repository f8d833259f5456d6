# Compares the share of positives with the middle of the bin instead of the mean prediction in it.
def calibration_error(outcomes, probabilities, bins):
    if bins < 1 or not outcomes:
        raise ValueError
    members = [[] for _ in range(bins)]
    for outcome, probability in zip(outcomes, probabilities):
        members[min(int(probability * bins), bins - 1)].append(outcome)
    error = 0.0
    for i, held in enumerate(members):
        if held:
            error += abs(sum(held) / len(held) - (i + 0.5) / bins) * len(held) / len(outcomes)
    return error

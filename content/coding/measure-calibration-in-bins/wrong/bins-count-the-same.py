# Averages over the bins that hold rows without weighing them by their number of rows.
def calibration_error(outcomes, probabilities, bins):
    if bins < 1 or not outcomes:
        raise ValueError
    members = [[] for _ in range(bins)]
    for outcome, probability in zip(outcomes, probabilities):
        members[min(int(probability * bins), bins - 1)].append((outcome, probability))
    gaps = []
    for held in members:
        if held:
            gaps.append(abs(sum(o for o, _ in held) - sum(p for _, p in held)) / len(held))
    return sum(gaps) / len(gaps)

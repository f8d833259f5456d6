def calibration_error(outcomes, probabilities, bins):
    if bins < 1 or not outcomes:
        raise ValueError("there must be a row and a bin")
    happened = [0] * bins
    predicted = [0.0] * bins
    for outcome, probability in zip(outcomes, probabilities):
        # A probability of 1 belongs to the last bin.
        i = min(int(probability * bins), bins - 1)
        happened[i] += outcome
        predicted[i] += probability
    # A bin's share of the rows times the gap of its means is the gap of its sums over all rows.
    return sum(abs(p - h) for p, h in zip(predicted, happened)) / len(outcomes)

# Keeps the tokens that are at least p times as likely as the most likely one.
def nucleus(probabilities, p):
    if not 0 < p <= 1:
        raise ValueError("p must be above 0 and at most 1")
    # A stable sort, so equal probabilities stay in the order of their ids.
    order = sorted(range(len(probabilities)), key=lambda token: -probabilities[token])
    kept = [token for token in order if probabilities[token] >= p * probabilities[order[0]]]
    mass = sum(probabilities[token] for token in kept)
    result = [0.0] * len(probabilities)
    for token in kept:
        result[token] = probabilities[token] / mass
    return result

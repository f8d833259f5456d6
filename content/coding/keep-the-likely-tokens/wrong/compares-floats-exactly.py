# Compares the rounded sum with p exactly, so a token too many is kept when the sum falls short by a rounding error.
def nucleus(probabilities, p):
    if not 0 < p <= 1:
        raise ValueError("p must be above 0 and at most 1")
    # A stable sort, so equal probabilities stay in the order of their ids.
    order = sorted(range(len(probabilities)), key=lambda token: -probabilities[token])
    kept, mass = [], 0.0
    for token in order:
        kept.append(token)
        mass += probabilities[token]
        if mass >= p:
            break
    result = [0.0] * len(probabilities)
    for token in kept:
        result[token] = probabilities[token] / mass
    return result

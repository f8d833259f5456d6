CASES = [
    case("two bins", [0, 1, 1, 1], [0.2, 0.4, 0.7, 0.9], 2, expect=(0.5 * 0.2) + (0.5 * 0.2), example=True),
    case("a probability of 1 is in the last bin", [1, 0], [1.0, 0.8], 4, expect=0.4, example=True),
    case("a probability of 0 is in the first bin", [0, 1, 0, 0], [0.0, 0.1, 0.1, 0.2], 4, expect=0.15),
    case("an edge belongs to the bin above", [1, 0], [0.5, 0.4], 2, expect=0.45),
    case("edges of quarters", [1, 0, 1, 0], [0.25, 0.1, 0.75, 0.6], 4, expect=(0.75 + 0.1 + 0.25 + 0.6) / 4),
    case("one bin compares the overall means", [1, 0, 1, 0], [0.1, 0.9, 0.4, 0.2], 1, expect=0.1),
    case("a large bin weighs more", [1, 1, 1, 0], [0.9, 0.9, 0.9, 0.4], 2, expect=0.75 * 0.1 + 0.25 * 0.4),
    case("empty bins between", [0, 1], [0.03, 0.97], 10, expect=0.03),
    case("too low and too high do not cancel", [1, 0], [0.3, 0.7], 2, expect=0.7),
    case("within a bin they do", [1, 0, 1, 0], [0.61, 0.63, 0.57, 0.59], 2, expect=0.1),
    case("the mean of the bin, not its middle", [1, 1, 1, 1], [0.99, 0.99, 0.99, 0.99], 10, expect=0.01),
    case("a probability of 1 shares the last bin with others", [0, 1], [1.0, 0.8], 4, expect=0.4),
    case("sure and wrong", [0, 1], [1.0, 0.0], 8, expect=1.0),
    case("sure and right", [1, 0, 1], [1, 0, 1], 5, expect=0.0),
    raises("no rows", [], [], 10),
    raises("no bins", [1], [0.5], 0),
    raises("a negative number of bins", [1], [0.5], -3),
]


def generate(random):
    n = random.randint(1, 8)
    outcomes = [random.randint(0, 1) for _ in range(n)]
    if random.random() < 0.5:
        return [outcomes, [random.randint(0, 16) / 16 for _ in range(n)], random.choice([1, 2, 4, 8])]
    # Between the edges, where rounding decides nothing.
    return [outcomes, [(random.randint(0, 29) + 0.4) / 30 for _ in range(n)], random.choice([3, 5, 10])]


def valid(outcomes, probabilities, bins):
    if bins < 1 or not outcomes or len(outcomes) != len(probabilities) or not set(outcomes) <= {0, 1}:
        return False
    exact = bins & (bins - 1) == 0
    return all(
        0 <= p <= 1 and (exact or p in (0, 1) or abs(p * bins - round(p * bins)) > 1e-6) for p in probabilities
    )

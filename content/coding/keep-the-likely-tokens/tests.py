CASES = [
    case("three of five tokens", [0.1, 0.4, 0.05, 0.25, 0.2], 0.8, expect=[0.0, 0.4 / 0.85, 0.0, 0.25 / 0.85, 0.2 / 0.85], example=True),
    case("a tie goes to the lower id", [0.25, 0.25, 0.25, 0.25], 0.5, expect=[0.5, 0.5, 0.0, 0.0], example=True),
    case("the first token is enough", [0.05, 0.9, 0.05], 0.5, expect=[0.0, 1.0, 0.0]),
    case("at least one token, however small p is", [0.2, 0.3, 0.5], 0.001, expect=[0.0, 0.0, 1.0]),
    case("all of it", [0.2, 0.3, 0.5], 1.0, expect=[0.2, 0.3, 0.5]),
    case("all of it, some tokens impossible", [0.0, 0.5, 0.0, 0.5], 1, expect=[0.0, 0.5, 0.0, 0.5]),
    case("p is reached exactly", [0.5, 0.25, 0.125, 0.125], 0.75, expect=[2 / 3, 1 / 3, 0.0, 0.0]),
    case("p is reached but for a rounding error", [0.1, 0.7, 0.1, 0.1], 0.8, expect=[0.125, 0.875, 0.0, 0.0]),
    case("half a millionth short of p is not enough", [0.4999995, 0.3, 0.2000005], 0.5, expect=[0.4999995 / 0.7999995, 0.3 / 0.7999995, 0.0]),
    case("three equal tokens and a third", [1 / 3, 1 / 3, 1 / 3], 1 / 3, expect=[1.0, 0.0, 0.0]),
    case("ten equal tokens and nine tenths", [0.1] * 10, 0.9, expect=[1 / 9] * 9 + [0.0]),
    case("ten equal tokens and all of them", [0.1] * 10, 1.0, expect=[0.1] * 10),
    case("just more than the first two", [0.5, 0.25, 0.125, 0.125], 0.76, expect=[0.5 / 0.875, 0.25 / 0.875, 0.125 / 0.875, 0.0]),
    case("a tie at the border", [0.2, 0.1, 0.2, 0.3, 0.2], 0.6, expect=[0.2 / 0.7, 0.0, 0.2 / 0.7, 0.3 / 0.7, 0.0]),
    case("a tie for the most likely token", [0.1, 0.45, 0.45], 0.3, expect=[0.0, 1.0, 0.0]),
    case("a single token", [1.0], 0.4, expect=[1.0]),
    case("sums that fall short of one", [0.3, 0.3, 0.3999999999], 1.0, expect=[0.3, 0.3, 0.4]),
    raises("p is zero", [0.5, 0.5], 0.0),
    raises("p is negative", [0.5, 0.5], -0.1),
    raises("p is above one", [0.5, 0.5], 1.1),
]


def generate(random):
    weights = [random.randint(0, 5) for _ in range(random.randint(0, 6))]
    weights.insert(random.randint(0, len(weights)), random.randint(1, 9))
    total = sum(weights)
    return [[weight / total for weight in weights], random.choice([0.05, 0.3, 0.5, 0.75, 0.9, 1.0])]


def valid(probabilities, p):
    return 0 < p <= 1 and min(probabilities) >= 0 and abs(sum(probabilities) - 1) < 1e-9


GROW = [500, 4000]


def grow(n):
    # Nearly all tokens are needed, so a search through all of them for each one shows.
    return [[(1 + i * 7919 % n) / (n * (n + 1) / 2) for i in range(n)], 0.99]


def check_sums_to_one(args, got):
    assert abs(sum(got) - 1) < 1e-6, f"The kept probabilities sum to {sum(got):.6g}; they must sum to 1."

import math

CASES = [
    case("two arms planned half and half", [5050, 4950], [1, 1], 0.01, expect=(1.0, math.erfc(math.sqrt(0.5)), False), example=True),
    case("three arms, one too small", [400, 600, 500], [1, 1, 1], 0.001, expect=(40.0, math.exp(-20), True), example=True),
    case("exactly as planned", [30, 60, 10], [3, 6, 1], 0.05, expect=(0.0, 1.0, False)),
    case("weights in percent and as shares are the same", [120, 480], [0.25, 0.75], 0.01, expect=(8.0, math.erfc(2.0), True)),
    case("weights that do not sum to one", [120, 480], [25, 75], 0.01, expect=(8.0, math.erfc(2.0), True)),
    case("an unequal plan that was kept", [900, 100], [9, 1], 0.05, expect=(0.0, 1.0, False)),
    case("an arm that got nobody", [0, 20], [1, 1], 0.001, expect=(20.0, math.erfc(math.sqrt(10)), True)),
    case("nobody at all", [0, 0, 0], [1, 1, 2], 0.05, expect=(0.0, 1.0, False)),
    case("the same shares with few users", [12, 8], [1, 1], 0.05, expect=(0.8, math.erfc(math.sqrt(0.4)), False)),
    case("the same shares with many users", [1200, 800], [1, 1], 0.05, expect=(80.0, math.erfc(math.sqrt(40)), True)),
    case("four arms", [110, 90, 105, 95], [1, 1, 1, 1], 0.05, expect=(2.5, math.erfc(math.sqrt(1.25)) + math.sqrt(1.25) * math.exp(-1.25) / math.gamma(1.5), False)),
    case("five arms", [22, 18, 20, 25, 15], [1, 1, 1, 1, 1], 0.05, expect=(2.9, math.exp(-1.45) * (1 + 1.45), False)),
    case("six and seven arms, odd and even degrees", [11, 9, 10, 14, 6, 10], [1, 1, 1, 1, 1, 1], 0.05),
    case("seven arms", [11, 9, 10, 14, 6, 10, 10], [1, 1, 1, 1, 1, 1, 1], 0.05),
    case("ten arms with an uneven plan", [52, 9, 10, 14, 6, 10, 11, 12, 8, 9], [5, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0.05),
    case("a split that is far off", [1000000, 900000, 10], [1, 1, 1], 0.001),
    case("a p-value of exactly alpha is no mismatch", [10, 10], [1, 1], 1.0, expect=(0.0, 1.0, False)),
    raises("one arm", [10], [1], 0.05),
    raises("no arms", [], [], 0.05),
    raises("fewer weights than arms", [10, 10, 10], [1, 1], 0.05),
    raises("more weights than arms", [10, 10], [1, 1, 1], 0.05),
    raises("a weight of zero", [10, 0], [1, 0], 0.05),
    raises("a negative weight", [10, 10], [2, -1], 0.05),
    raises("a negative weight among larger ones", [10, 0, 0], [1, 3, -1], 0.05),
    raises("a bad weight and nobody yet", [0, 0], [1, 0], 0.05),
]


def generate(random):
    arms = random.randint(2, 8)
    counts = [random.randint(0, 60) for _ in range(arms)]
    return [counts, [random.randint(1, 4) for _ in range(arms)], random.choice([0.001, 0.01, 0.05])]


def valid(counts, weights, alpha):
    return len(counts) == len(weights) >= 2 and min(weights) > 0 and min(counts) >= 0 and 0 < alpha < 1

NAN = float("nan")
BOTH = ["median", "site mean"]

CASES = [
    case(
        "a median and a site mean",
        [["north", 1, 10], ["north", 3, 20], ["south", None, 60], ["south", 50, None]],
        [["north", None, NAN], ["south", 7, None]],
        BOTH,
        expect=(
            [["north", 1, 10], ["north", 3, 20], ["south", 3, 60], ["south", 50, 60]],
            [["north", 3, 15], ["south", 7, 60]],
        ),
        example=True,
    ),
    case(
        "a site the training rows do not have",
        [["north", 2], ["north", 4], ["south", 12]],
        [["west", None]],
        ["site mean"],
        expect=([["north", 2], ["north", 4], ["south", 12]], [["west", 6.0]]),
        example=True,
    ),
    case(
        "a site whose training values are all missing",
        [["north", 1], ["north", 1], ["north", 4], ["south", None]],
        [["south", None]],
        ["site mean"],
        expect=([["north", 1], ["north", 1], ["north", 4], ["south", 2.0]], [["south", 2.0]]),
    ),
    case(
        "an even number of values has its median between two",
        [["a", 1], ["a", 4], ["b", 2], ["b", 100], ["b", NAN]],
        [],
        ["median"],
        expect=([["a", 1], ["a", 4], ["b", 2], ["b", 100], ["b", 3.0]], []),
    ),
    case(
        "a column without any known training value",
        [["a", None, NAN], ["b", NAN, None]],
        [["a", None, None], ["b", 5, 6]],
        BOTH,
        expect=([["a", 0, 0], ["b", 0, 0]], [["a", 0, 0], ["b", 5, 6]]),
    ),
    case("no training rows", [], [["a", None, 3], ["a", 2, None]], BOTH, expect=([], [["a", 0, 3], ["a", 2, 0]])),
    case(
        "values of the test rows fill nothing",
        [["a", 1], ["a", None]],
        [["a", 1000], ["a", None], ["a", 3000]],
        ["site mean"],
        expect=([["a", 1], ["a", 1]], [["a", 1000], ["a", 1], ["a", 3000]]),
    ),
    case("zero is a value", [["a", 0], ["a", 0], ["a", 6], ["a", None]], [["a", 0]], ["site mean"], expect=([["a", 0], ["a", 0], ["a", 6], ["a", 2]], [["a", 0]])),
    case(
        "zero is the median",
        [["a", 0, 0], ["b", 0, 0], ["a", 9, None]],
        [["b", None, None]],
        BOTH,
        expect=([["a", 0, 0], ["b", 0, 0], ["a", 9, 0]], [["b", 0, 0]]),
    ),
    case(
        "the overall mean counts values, not sites",
        [["a", 0], ["a", 0], ["a", 0], ["b", 8]],
        [["c", NAN]],
        ["site mean"],
        expect=([["a", 0], ["a", 0], ["a", 0], ["b", 8]], [["c", 2.0]]),
    ),
    case(
        "what was filled in does not count for other gaps",
        [["a", 0], ["a", None], ["a", NAN], ["b", 9], ["c", None]],
        [["d", None]],
        ["site mean"],
        expect=([["a", 0], ["a", 0], ["a", 0], ["b", 9], ["c", 4.5]], [["d", 4.5]]),
    ),
    case(
        "sites that differ in case",
        [["a", 1], ["A", 5], ["a", None]],
        [["A", None]],
        ["site mean"],
        expect=([["a", 1], ["A", 5], ["a", 1]], [["A", 5]]),
    ),
    case("nothing is missing", [["a", 1, 2]], [["b", 3, 4]], BOTH, expect=([["a", 1, 2]], [["b", 3, 4]])),
    case(
        "the same method for two columns",
        [["a", 5, -1], ["a", 7, -3], ["b", 30, NAN]],
        [["a", None, None], ["b", None, None]],
        ["site mean", "site mean"],
        expect=([["a", 5, -1], ["a", 7, -3], ["b", 30, -2]], [["a", 6, -2], ["b", 30, -2]]),
    ),
    case("values out of order", [["a", 9], ["a", 1], ["a", 5], ["a", None]], [], ["median"], expect=([["a", 9], ["a", 1], ["a", 5], ["a", 5]], [])),
]


def generate(random):
    methods = [random.choice(BOTH) for _ in range(random.randint(1, 2))]

    def rows(most):
        return [
            [random.choice("abc")]
            + [random.choice([None, float("nan"), *[random.randint(-9, 9) for _ in range(4)]]) for _ in methods]
            for _ in range(random.randint(0, most))
        ]

    return [rows(7), rows(3), methods]


def valid(train, test, methods):
    rows = train + test
    return (
        len(methods) > 0
        and all(method in BOTH for method in methods)
        and all(len(row) == len(methods) + 1 and isinstance(row[0], str) for row in rows)
    )


GROW = [250, 500, 1000, 2000, 4000]


def grow(n):
    # Every other value is missing, and each site has eight rows.
    train = [[f"site {i // 8}", None if i % 2 else i * 7919 % n, i if i % 2 else None] for i in range(n)]
    return [train, [[f"site {i}", None, None] for i in range(n // 4)], BOTH]

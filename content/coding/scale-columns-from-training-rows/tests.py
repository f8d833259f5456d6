CASES = [
    case(
        "a constant column and a test row",
        [[2, 7], [6, 7]],
        [[10, 9]],
        expect=([[-1.0, 0.0], [1.0, 0.0]], [[3.0, 2.0]]),
        example=True,
    ),
    case("nothing to test on", [[1], [1], [5], [5]], [], expect=([[-1.0], [-1.0], [1.0], [1.0]], []), example=True),
    case("one training row", [[3, -2]], [[4, -2], [3, 0]], expect=([[0.0, 0.0]], [[1.0, 0.0], [0.0, 2.0]])),
    case("test rows far from the training rows", [[0], [2]], [[100], [101]], expect=([[-1.0], [1.0]], [[99.0], [100.0]])),
    case("a constant that has no exact binary form", [[0.1], [0.1], [0.1]], [[0.3]], expect=([[0.0]] * 3, [[0.2]])),
    case("a constant column of zeros", [[0, 1], [0, 3]], [[5, 2]], expect=([[0.0, -1.0], [0.0, 1.0]], [[5.0, 0.0]])),
    case(
        "a small spread far from zero",
        [[1_700_000_000], [1_700_000_020], [1_700_000_000], [1_700_000_020]],
        [[1_700_000_030]],
        expect=([[-1.0], [1.0], [-1.0], [1.0]], [[2.0]]),
    ),
    case(
        "a spread that is tiny beside the values",
        [[1_000_000_000.0], [1_000_000_000.5]],
        [[1_000_000_001.0]],
        expect=([[-1.0], [1.0]], [[3.0]]),
    ),
    case(
        "columns of different size",
        [[0.001, 1000.0, -1.0], [0.003, 3000.0, -5.0]],
        [[0.002, 5000.0, -3.0]],
        expect=([[-1.0, -1.0, 1.0], [1.0, 1.0, -1.0]], [[0.0, 3.0, 0.0]]),
    ),
    case("more training rows than test rows", [[1.0], [2.0], [3.0], [6.0]], [[2.5], [-4.0]]),
    case("a single test row keeps its distance", [[4, 1], [8, 1]], [[6, 1]], expect=([[-1.0, 0.0], [1.0, 0.0]], [[0.0, 0.0]])),
]


def generate(random):
    d = random.randint(1, 3)
    constant = [random.random() < 0.25 for _ in range(d)]
    first = [random.randint(-20, 20) / 2 for _ in range(d)]

    def row(train):
        return [first[i] if train and constant[i] else random.randint(-20, 20) / 2 for i in range(d)]

    return [[row(True) for _ in range(random.randint(1, 6))], [row(False) for _ in range(random.randint(0, 3))]]


def valid(train, test):
    widths = {len(row) for row in train + test}
    return len(train) > 0 and len(widths) == 1 and 0 not in widths

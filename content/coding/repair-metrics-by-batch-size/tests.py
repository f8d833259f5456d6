ECHO = {"weights": [1.0], "bias": 0.0}
ZERO = {"weights": [0.0], "bias": 0.0}
FIVE = [[0.0], [0.0], [0.0], [0.0], [10.0]]

CASES = [
    case(
        "a smaller last batch", ZERO, [[1.0], [2.0], [3.0]], [0.0, 0.0, 6.0], 2, 1.0,
        expect={"mae": 2.0, "rmse": 12.0**0.5, "within": 2 / 3}, example=True,
    ),
    case(
        "one batch of all rows", ZERO, [[1.0], [2.0], [3.0]], [0.0, 0.0, 6.0], 3, 1.0,
        expect={"mae": 2.0, "rmse": 12.0**0.5, "within": 2 / 3}, example=True,
    ),
    case("one bad row at the end", ECHO, FIVE, [0.0] * 5, 4, 0.5, expect={"mae": 2.0, "rmse": 20.0**0.5, "within": 0.8}),
    case("the last row alone, other metrics", ECHO, FIVE, [0.0] * 5, 2, 20.0, expect={"mae": 2.0, "rmse": 20.0**0.5, "within": 1.0}),
    case("batches of one", ECHO, FIVE, [0.0] * 5, 1, 0.5, expect={"mae": 2.0, "rmse": 20.0**0.5, "within": 0.8}),
    case("a batch size above the number of rows", ECHO, FIVE, [0.0] * 5, 64, 0.5, expect={"mae": 2.0, "rmse": 20.0**0.5, "within": 0.8}),
    case("batches that come out even", ECHO, [[1.0], [2.0], [3.0], [8.0]], [1.0, 1.0, 1.0, 1.0], 2, 2.0, expect={"mae": 2.5, "rmse": 13.5**0.5, "within": 0.75}),
    case("one row", {"weights": [2.0, -1.0], "bias": 0.5}, [[1.0, 3.0]], [1.5], 8, 2.0, expect={"mae": 2.0, "rmse": 2.0, "within": 1.0}),
    case("an error of exactly the tolerance", ECHO, [[1.0], [2.0], [3.5]], [0.5, 2.5, 3.0], 2, 0.5, expect={"mae": 0.5, "rmse": 0.5, "within": 1.0}),
    case("a tolerance of zero", ECHO, [[1.0], [2.0], [4.0]], [1.0, 2.0, 3.0], 2, 0.0, expect={"mae": 1 / 3, "rmse": (1 / 3) ** 0.5, "within": 2 / 3}),
    case("no error at all", ECHO, FIVE, [0.0, 0.0, 0.0, 0.0, 10.0], 3, 0.0, expect={"mae": 0.0, "rmse": 0.0, "within": 1.0}),
    case("errors of both signs", ECHO, [[5.0], [-5.0], [2.0]], [0.0, 0.0, 0.0], 2, 3.0, expect={"mae": 4.0, "rmse": 18.0**0.5, "within": 1 / 3}),
    case("seven rows, the same in batches of three", ECHO, [[float(i)] for i in range(7)], [0.0] * 7, 3, 2.5, expect=ANY),
]  # fmt: skip


def generate(random):
    n, d = random.randint(1, 9), random.randint(1, 2)
    number = lambda: random.randint(-6, 6) / 2
    model = {"weights": [number() for _ in range(d)], "bias": number()}
    rows = [[number() for _ in range(d)] for _ in range(n)]
    return [model, rows, [number() for _ in range(n)], random.randint(1, n + 1), random.choice([0.5, 1.0, 3.0])]


def valid(model, rows, targets, batch_size, tolerance):
    same = {len(row) for row in rows} == {len(model["weights"])} != {0}
    return same and len(rows) == len(targets) and batch_size >= 1 and tolerance >= 0


def check_batch_size_changes_nothing(args, got):
    model, rows, targets, batch_size, tolerance = args
    whole = reference(model, rows, targets, len(rows), tolerance)
    for name in whole:
        assert abs(got[name] - whole[name]) <= 1e-6 * max(1, whole[name]), (
            f"{name} is {got[name]:.6g} in batches of {batch_size} and {whole[name]:.6g} in one batch of all rows."
        )

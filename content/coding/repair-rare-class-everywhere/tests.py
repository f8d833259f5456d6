import math

RARE = [[0.0]] * 9 + [[1.0]]
FLAGS = [0] * 9 + [1]
PLANE = [[1.0, 0.5], [-1.0, 2.0], [0.0, 1.5], [2.0, -1.0], [1.5, 0.0], [0.5, -2.0]]

CASES = [
    case(
        "features that say nothing", [[0.0], [0.0], [0.0], [0.0]], [0, 0, 0, 1], 5, 0.5,
        expect={"weights": [0.0], "bias": 0.0}, example=True,
    ),
    case(
        "one step, three to one", [[1.0], [1.0], [1.0], [2.0]], [0, 0, 0, 1], 1, 1.0,
        expect={"weights": [0.25], "bias": 0.0}, example=True,
    ),
    case("a rare class without any signal", [[1.0]] * 10, FLAGS, 40, 0.5, expect=ANY),
    case("a rare class with a signal", RARE, FLAGS, 20, 0.5),
    case("classes of equal size", PLANE, [0, 1, 1, 0, 0, 1], 8, 0.3),
    case("the common class is 1", PLANE, [1, 1, 1, 1, 0, 1], 8, 0.3),
    case("one of each", [[-1.0], [3.0]], [0, 1], 1, 0.5, expect={"weights": [0.5], "bias": 0.0}),
    case("only zeros", [[1.0], [2.0]], [0, 0], 1, 1.0, expect={"weights": [-0.75], "bias": -0.5}),
    case("only ones", [[1.0], [2.0]], [1, 1], 1, 1.0, expect={"weights": [0.75], "bias": 0.5}),
    case("no epochs", PLANE, [0, 0, 0, 0, 0, 1], 0, 0.3, expect={"weights": [0.0, 0.0], "bias": 0.0}),
    case("one row", [[4.0, -2.0]], [1], 1, 0.5, expect={"weights": [1.0, -0.5], "bias": 0.25}),
    case("scores far from zero", [[4.0], [-4.0], [-4.0], [-4.0]], [1, 0, 0, 0], 6, 1.0),
    case("very large features", [[700.0], [-800.0], [900.0]], [1, 0, 0], 3, 1.0),
]  # fmt: skip


def generate(random):
    n, d = random.randint(1, 7), random.randint(1, 2)
    rows = [[random.randint(-4, 4) / 2 for _ in range(d)] for _ in range(n)]
    labels = [int(random.random() < 0.3) for _ in range(n)]
    return [rows, labels, random.randint(0, 5), random.choice([0.1, 0.5])]


def valid(rows, labels, epochs, rate):
    same = len({len(row) for row in rows}) == 1 and len(rows[0]) > 0
    return same and len(rows) == len(labels) and set(labels) <= {0, 1} and epochs >= 0 and 0 < rate <= 1


def check_no_signal_means_one_half(args, got):
    rows, labels, _, _ = args
    if len(set(labels)) < 2 or any(row != rows[0] for row in rows):
        return
    score = sum(w * x for w, x in zip(got["weights"], rows[0])) + got["bias"]
    mean = 1 / (1 + math.exp(-score))
    assert abs(mean - 0.5) < 1e-6, (
        f"All rows are alike and both classes have the same total weight, and still every row gets a probability of {mean:.4g}."
    )

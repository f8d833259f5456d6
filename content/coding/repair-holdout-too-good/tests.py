CASES = [
    case(
        "a held-out row far away", [[0.0], [4.0], [1.0], [99.0]], [0, 1, 0, 1], 2,
        expect={"predictions": [0, 1], "distances": [0.5, 47.5], "accuracy": 1.0}, example=True,
    ),
    case(
        "a column that varies only in the held-out rows",
        [[0.0, 5.0], [2.0, 5.0], [2.0, 9.0]], ["no", "yes", "no"], 1,
        expect={"predictions": ["yes"], "distances": [4.0], "accuracy": 0.0}, example=True,
    ),
    case(
        "the same rows with a nearer neighbour", [[0.0], [4.0], [1.0], [3.0]], [0, 1, 0, 1], 2,
        expect={"predictions": [0, 1], "distances": [0.5, 0.5], "accuracy": 1.0},
    ),
    case(
        "an odd held-out row decides how its neighbours are judged",
        [[0.0, 0.0], [2.0, 0.0], [0.0, 4.0], [2.0, 4.0], [2.0, 1.0], [0.0, 500.0]], [0, 0, 1, 1, 0, 1], 2,
        expect=ANY,
    ),
    case("two columns of very different size", [[0.0, 1000.0], [1.0, 3000.0], [4.0, 2000.0], [5.0, 2500.0], [2.0, 9000.0], [3.0, 100.0]], [0, 0, 1, 1, 0, 1], 2),
    case("one training row", [[3.0], [5.0], [1.0]], ["a", "b", "a"], 2, expect={"predictions": ["a", "a"], "distances": [2.0, 2.0], "accuracy": 0.5}),
    case("a label that only the held-out rows have", [[0.0], [2.0], [10.0]], [0, 1, 2], 1, expect={"predictions": [1], "distances": [8.0], "accuracy": 0.0}),
    case("two centres equally near", [[0.0], [4.0], [2.0]], [1, 0, 1], 1, expect={"predictions": [0], "distances": [1.0], "accuracy": 0.0}),
    case("training rows that are all alike", [[7.0, 1.0], [7.0, 1.0], [9.0, 1.0]], [0, 0, 0], 1, expect={"predictions": [0], "distances": [2.0], "accuracy": 1.0}),
    case("three classes below zero", [[-9.0], [-1.0], [-5.0], [-8.0], [-2.0], [-6.0]], [2, 0, 1, 2, 0, 1], 3),
    case("most rows held out", [[float(i * i % 11), float(i)] for i in range(8)], [0, 1] * 4, 5),
]  # fmt: skip


def generate(random):
    n, d = random.randint(3, 8), random.randint(1, 3)
    rows = [[round(random.uniform(-9, 9), 2) for _ in range(d)] for _ in range(n)]
    if random.random() < 0.3:
        rows[-1] = [x * 40 for x in rows[-1]]
    return [rows, [random.randint(0, 2) for _ in range(n)], random.randint(1, n - 2)]


def valid(rows, labels, test_size):
    same = len({len(row) for row in rows}) == 1 and len(rows[0]) > 0
    if not (same and len(labels) == len(rows) and 1 <= test_size < len(rows)):
        return False
    return all(max(column) - min(column) > 0.01 for column in zip(*rows[: len(rows) - test_size]))


def check_rows_are_judged_alone(args, got):
    rows, labels, test_size = args
    cut = len(rows) - test_size
    for i, row in enumerate(rows[cut:]):
        alone = reference(rows[:cut] + [row], labels[:cut] + [labels[cut + i]], 1)["distances"][0]
        now = got["distances"][i]
        assert abs(now - alone) <= 1e-6 * max(1, alone), (
            f"Held-out row {i} is {alone:.4g} from its centre when it is held out alone, "
            f"and {now:.4g} when {test_size - 1} other rows are held out with it."
        )

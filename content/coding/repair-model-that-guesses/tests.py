import math

PROPERTIES_ONLY = True

EASY = [[-3.0], [-2.5], [-2.0], [-1.5], [1.5], [2.0], [2.5], [3.0], [3.5], [-3.5]]
SIGNS = [0, 0, 0, 0, 1, 1, 1, 1, 1, 0]
PLANE = [[float(i % 5 - 2) + 0.25, float(i * 3 % 7 - 3)] for i in range(12)]
SIDES = [int(row[0] > 0) for row in PLANE]

CASES = [
    case("two rows", [[-1.0], [1.0]], [0, 1], 8, 0.5, 3, expect=ANY, example=True),
    case("ten rows that a threshold separates", EASY, SIGNS, 20, 0.3, 1, expect=ANY, example=True),
    case("the same rows and another seed", EASY, SIGNS, 20, 0.3, 2, expect=ANY),
    case("the same rows and the first seed again", EASY, SIGNS, 20, 0.3, 1, expect=ANY),
    case("two features", PLANE, SIDES, 30, 0.2, 5, expect=ANY),
    case("no epochs", EASY, SIGNS, 0, 0.3, 1, expect=ANY),
    case("one epoch", PLANE, SIDES, 1, 0.2, 7, expect=ANY),
    case("one row", [[2.0, -1.0]], [1], 3, 0.5, 0, expect=ANY),
    case("one class", [[1.0], [2.0], [3.0]], [1, 1, 1], 4, 0.1, 9, expect=ANY),
    case("the same features with different labels", [[1.0], [1.0], [1.0], [1.0]], [0, 1, 1, 1], 5, 0.2, 4, expect=ANY),
    case("very large scores", [[800.0], [-900.0], [1000.0]], [1, 0, 0], 3, 1.0, 6, expect=ANY),
]

runs = {}


def generate(random):
    n, d = random.randint(1, 6), random.randint(1, 2)
    rows = [[random.randint(-6, 6) / 2 for _ in range(d)] for _ in range(n)]
    return [rows, [random.randint(0, 1) for _ in range(n)], random.randint(0, 3), 0.1, random.randint(0, 99)]


def valid(rows, labels, epochs, rate, seed):
    same = len({len(row) for row in rows}) == 1 and len(rows[0]) > 0
    return same and len(rows) == len(labels) and set(labels) <= {0, 1} and epochs >= 0 and 0 < rate <= 1 and seed >= 0


def sigmoid(score):
    return 1 / (1 + math.exp(-score)) if score >= 0 else math.exp(score) / (1 + math.exp(score))


def check_visits(args, got):
    rows, _, epochs, _, _ = args
    assert set(got) == {"weights", "bias", "visits"}, f"The keys are {sorted(got)}."
    assert len(got["visits"]) == epochs, f"{epochs} epochs were asked for, and visits lists {len(got['visits'])}."
    for number, visited in enumerate(got["visits"], 1):
        assert sorted(visited) == list(range(len(rows))), f"Epoch {number} does not visit every row exactly once: {visited}."


def check_learns(args, got):
    rows, labels, epochs, _, _ = args
    if rows not in (EASY, PLANE) or epochs < 20:
        return
    scores = [sum(w * x for w, x in zip(got["weights"], row)) + got["bias"] for row in rows]
    right = sum((score > 0) == bool(label) for score, label in zip(scores, labels))
    assert right == len(rows), f"After {epochs} epochs over rows that a line separates, {right} of {len(rows)} training rows are on their side."


def check_updates(args, got):
    rows, labels, _, rate, _ = args
    weights, bias = [0.0] * len(rows[0]), 0.0
    for visited in got["visits"]:
        for i in visited:
            error = sigmoid(sum(w * x for w, x in zip(weights, rows[i])) + bias) - labels[i]
            weights = [w - rate * error * x for w, x in zip(weights, rows[i])]
            bias -= rate * error
    close = [math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-6) for a, b in zip([*weights, bias], [*got["weights"], got["bias"]])]
    assert len(got["weights"]) == len(weights) and all(close), (
        f"Visiting the rows in the order of visits gives weights {[round(w, 6) for w in weights]} and bias {bias:.6f}; "
        f"got {[round(w, 6) for w in got['weights']]} and {got['bias']:.6f}."
    )


def check_orders(args, got):
    rows, labels, epochs, rate, seed = args
    if len(rows) < 8 or epochs < 2:
        return
    orders = [tuple(visited) for visited in got["visits"]]
    assert all(a != b for a, b in zip(orders, orders[1:])), "Two epochs in a row visit the rows in the same order."
    known = runs.setdefault(repr((rows, labels, epochs, rate)), {})
    assert known.setdefault(seed, orders) == orders, "Two runs with the same seed visit the rows in different orders."
    same = [other for other in known if other != seed and known[other] == orders]
    assert not same, f"The seeds {seed} and {same[0]} lead to the same orders." if same else ""

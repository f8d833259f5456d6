ROWS = [[1.0, 0.5], [-1.0, 2.0], [0.0, 1.5], [2.0, -1.0], [1.5, 0.0]]
TARGETS = [2.0, -1.0, 0.5, 3.0, 2.5]

CASES = [
    case(
        "two epochs of two updates", [[0.0], [0.0]], [4.0, 4.0], 1, 2, 0.25, 2,
        expect={"weights": [0.0], "bias": 3.4375, "rates": [0.125, 0.25, 0.25, 0.125]}, example=True,
    ),
    case(
        "no warm-up, one update an epoch", [[1.0]], [2.0], 4, 2, 0.125, 0,
        expect={"weights": [0.625], "bias": 0.625, "rates": [0.125, 0.0625]}, example=True,
    ),
    case("the rates of three epochs", ROWS, TARGETS, 2, 3, 0.09, 3, expect=ANY),
    case("a smaller last batch", ROWS, TARGETS, 3, 3, 0.05, 2),
    case("one epoch", ROWS, TARGETS, 1, 1, 0.05, 2),
    case("no epochs", ROWS, TARGETS, 2, 0, 0.1, 1, expect={"weights": [0.0, 0.0], "bias": 0.0, "rates": []}),
    case("a warm-up longer than an epoch", ROWS, TARGETS, 3, 4, 0.08, 5),
    case("a warm-up that never ends", ROWS, TARGETS, 5, 3, 0.08, 10, expect=ANY),
    case("a warm-up as long as the training", ROWS, TARGETS, 5, 4, 0.08, 4, expect=ANY),
    case("no warm-up over many epochs", ROWS, TARGETS, 2, 5, 0.05, 0),
    case("a batch size above the number of rows", ROWS, TARGETS, 50, 4, 0.1, 1, expect=ANY),
    case("one row at a time", ROWS, TARGETS, 1, 2, 0.05, 4),
]  # fmt: skip


def generate(random):
    n, d = random.randint(1, 5), random.randint(1, 2)
    rows = [[random.randint(-4, 4) / 2 for _ in range(d)] for _ in range(n)]
    targets = [float(random.randint(-5, 5)) for _ in range(n)]
    return [rows, targets, random.randint(1, n + 1), random.randint(0, 4), random.choice([0.02, 0.05, 0.1]), random.randint(0, 5)]


def valid(rows, targets, batch_size, epochs, peak, warmup):
    same = len({len(row) for row in rows}) == 1 and len(rows[0]) > 0
    return same and len(rows) == len(targets) and batch_size >= 1 and epochs >= 0 and 0 < peak <= 0.3 and warmup >= 0


def check_rates_follow_the_plan(args, got):
    rates, should = got["rates"], reference(*args)["rates"]
    assert len(rates) == len(should), f"There should be {len(should)} updates, the list of rates has {len(rates)}."
    for i, (rate, right) in enumerate(zip(rates, should), 1):
        assert abs(rate - right) < 1e-6, f"Update {i} of {len(should)} has the rate {rate:.6g}; the plan says {right:.6g}."

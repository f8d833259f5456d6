LINE = [[1.0], [2.0], [3.0], [4.0]]
UP = [3.0, 5.0, 7.0, 9.0]
MIXED = [[1.0, 0.5], [-1.0, 2.0], [0.0, 1.5], [2.0, -1.0], [1.5, 0.0]]
ANSWERS = [2.0, -1.0, 0.5, 3.0, 2.5]

CASES = [
    case(
        "one full batch, two epochs", [[1.0], [-1.0]], [2.0, 0.0], 2, 2, 0.25,
        expect={"weights": [0.75], "bias": 0.75, "losses": [0.5, 0.125]}, example=True,
    ),
    case(
        "one row, three epochs", [[0.0]], [8.0], 1, 3, 0.25,
        expect={"weights": [0.0], "bias": 7.0, "losses": [16.0, 4.0, 1.0]}, example=True,
    ),
    case("the loss over many epochs", LINE, UP, 4, 30, 0.02, expect=ANY),
    case("the loss of two features", MIXED, ANSWERS, 5, 25, 0.1, expect=ANY),
    case("no epochs", LINE, UP, 2, 0, 0.1, expect={"weights": [0.0], "bias": 0.0, "losses": []}),
    case(
        "one epoch, one batch", [[1.0], [3.0]], [1.0, 3.0], 2, 1, 0.1,
        expect={"weights": [1.0], "bias": 0.4, "losses": [0.16]},
    ),
    case(
        "two batches in one epoch", [[0.0], [0.0]], [4.0, 0.0], 1, 1, 0.25,
        expect={"weights": [0.0], "bias": 1.0, "losses": [5.0]},
    ),
    case(
        "a smaller last batch", [[0.0], [0.0], [0.0]], [2.0, 6.0, 0.0], 2, 1, 0.25,
        expect={"weights": [0.0], "bias": 1.0, "losses": [(1.0 + 25.0 + 1.0) / 3]},
    ),
    case("a batch size above the number of rows", LINE, UP, 10, 2, 0.05),
    case("one row at a time", MIXED, ANSWERS, 1, 3, 0.05),
    case("targets that are met from the start", LINE, [0.0] * 4, 2, 2, 0.1, expect={"weights": [0.0], "bias": 0.0, "losses": [0.0, 0.0]}),
    case("a rate of zero", LINE, UP, 2, 2, 0.0, expect={"weights": [0.0], "bias": 0.0, "losses": [41.0, 41.0]}),
]  # fmt: skip


def generate(random):
    n, d = random.randint(1, 6), random.randint(1, 3)
    rows = [[random.randint(-4, 4) / 2 for _ in range(d)] for _ in range(n)]
    targets = [float(random.randint(-5, 5)) for _ in range(n)]
    return [rows, targets, random.randint(1, n + 1), random.randint(0, 4), random.choice([0.01, 0.05, 0.1])]


def valid(rows, targets, batch_size, epochs, rate):
    same = len({len(row) for row in rows}) == 1 and len(rows[0]) > 0
    return same and len(rows) == len(targets) and batch_size >= 1 and epochs >= 0 and 0 <= rate <= 0.3


def check_loss_falls(args, got):
    rows, _, batch_size, _, rate = args
    # On full batches a rate below this bound can never raise the loss.
    steepest = 2 * sum(1 + sum(x * x for x in row) for row in rows) / len(rows)
    if batch_size < len(rows) or rate * steepest > 1:
        return
    losses = got["losses"]
    for i in range(1, len(losses)):
        assert losses[i] <= losses[i - 1] + 1e-9, (
            f"The loss rises from {losses[i - 1]:.6g} after epoch {i} to {losses[i]:.6g} after epoch {i + 1}, "
            "although every batch holds all rows and the rate is small enough for it to fall."
        )


def check_reaches_the_line(args, got):
    rows, targets, batch_size, epochs, _ = args
    if (rows, targets, epochs) == (LINE, UP, 30):
        assert len(got["losses"]) == 30, f"30 epochs were run and {len(got['losses'])} losses came back."
        assert got["losses"][-1] < 0.1, f"After 30 epochs over a straight line the loss is still {got['losses'][-1]:.4g}."

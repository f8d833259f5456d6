UP = [[1.0], [2.0], [3.0]]
TURNS = ([[1.0], [2.0]], [4.0, 8.0], [[1.0], [2.0]], [1.0, 2.0])

CASES = [
    case(
        "the held-out loss turns after two epochs", [[1.0], [-1.0]], [4.0, -4.0], [[1.0], [-1.0]], [2.0, -2.0], 0.125, 9, 2,
        expect={"model": {"weights": [1.75], "bias": 0.0}, "best_epoch": 2, "best_loss": 0.0625, "losses": [1.0, 0.0625, 0.09765625, 0.5393066406250]},
        example=True,
    ),
    case(
        "one epoch", [[1.0]], [2.0], [[0.0]], [1.0], 0.25, 1, 1,
        expect={"model": {"weights": [1.0], "bias": 1.0}, "best_epoch": 1, "best_loss": 0.0, "losses": [0.0]},
        example=True,
    ),
    case("the model that comes back at the best epoch", *TURNS, 0.05, 30, 3, expect=ANY),
    case("the loss falls to the end", UP, [2.0, 4.0, 6.0], UP, [2.0, 4.0, 6.0], 0.05, 6, 2),
    case("the first epoch is the best", [[1.0], [3.0]], [5.0, 9.0], [[1.0], [2.0]], [-4.0, -4.0], 0.05, 8, 3),
    case(
        "the same loss every epoch", [[0.0], [0.0]], [0.0, 0.0], [[1.0]], [3.0], 0.1, 10, 4,
        expect={"model": {"weights": [0.0], "bias": 0.0}, "best_epoch": 1, "best_loss": 9.0, "losses": [9.0] * 5},
    ),
    case(
        "equal losses before and after the optimum", [[1.0], [-1.0]], [3.0, -3.0], [[1.0], [-1.0]], [1.0, -1.0], 0.5, 5, 2,
        expect={"model": {"weights": [3.0], "bias": 0.0}, "best_epoch": 1, "best_loss": 4.0, "losses": [4.0, 4.0, 4.0]},
    ),
    case("a patience of one", *TURNS, 0.05, 30, 1),
    case("patience beyond the epochs", *TURNS, 0.05, 8, 50),
    case("a better epoch after a worse one", [[1.0], [2.0], [0.5]], [3.0, 1.0, 2.0], [[1.5], [-1.0]], [2.0, 1.5], 0.2, 12, 3),
    case("two weights and a bias", [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], [1.0, 5.0, 3.0], [[1.0, 0.5], [2.0, -1.0]], [1.0, 0.5], 0.1, 20, 2),
    case("every other epoch is better, the rest are worse", [[1.0], [-1.0]], [4.0, -4.0], [[1.0], [-1.0]], [2.0, -2.0], 0.9375, 12, 2),
    case("each epoch only a little better", [[1.0], [-1.0]], [0.125, -0.125], [[1.0], [-1.0]], [0.125, -0.125], 0.001, 6, 3),
]  # fmt: skip


def generate(random):
    d = random.randint(1, 2)
    draw = lambda n: [[random.randint(-4, 4) / 2 for _ in range(d)] for _ in range(n)]
    n, m = random.randint(1, 4), random.randint(1, 3)
    numbers = lambda k: [round(random.uniform(-4, 4), 2) for _ in range(k)]
    return [draw(n), numbers(n), draw(m), numbers(m), random.choice([0.02, 0.05, 0.1]), random.randint(1, 9), random.randint(1, 3)]


def valid(rows, targets, held_rows, held_targets, rate, epochs, patience):
    widths = {len(row) for row in rows + held_rows}
    sizes = len(rows) == len(targets) > 0 and len(held_rows) == len(held_targets) > 0
    return sizes and len(widths) == 1 and widths != {0} and 0 < rate < 1 and epochs >= 1 and patience >= 1


def check_model_fits_its_loss(args, got):
    held_rows, held_targets = args[2], args[3]
    model = got["model"]
    assert model is not None, "No model came back."
    errors = [sum(w * x for w, x in zip(model["weights"], row)) + model["bias"] - y for row, y in zip(held_rows, held_targets)]
    measured = sum(e * e for e in errors) / len(errors)
    assert abs(measured - got["best_loss"]) <= 1e-6 * max(1, abs(got["best_loss"])), (
        f"best_loss says {got['best_loss']:.6g}, and the model that came back has a held-out loss of {measured:.6g}."
    )


def check_history(args, got):
    losses, best, patience = got["losses"], got["best_epoch"], args[6]
    assert got["best_loss"] == losses[best - 1], f"The loss of epoch {best} is {losses[best - 1]:.6g}, best_loss says {got['best_loss']:.6g}."
    assert len(losses) == min(args[5], max(best + patience, 1)), f"With its best epoch at {best} and a patience of {patience} it ran {len(losses)} epochs."

import numpy as np


def f(values):
    return np.array(values, dtype=float)


ONE = [f([[0]]), f([0]), f([[2, 0]]), f([0, 0])]

CASES = [
    case("one row, hidden value zero", f([[1]]), np.array([0]), *ONE,
         expect=([[-1.0]], [-1.0], [[0.0, 0.0]], [-0.5, 0.5]), example=True),
    case("two rows that pull apart", f([[1], [3]]), np.array([0, 1]), *ONE,
         expect=([[1.0]], [0.0], [[0.0, 0.0]], [0.0, 0.0]), example=True),
    case("all parameters zero", f([[1, 2], [3, 4]]), np.array([0, 0]), np.zeros((2, 3)), np.zeros(3), np.zeros((3, 2)), np.zeros(2),
         expect=(np.zeros((2, 3)), np.zeros(3), np.zeros((3, 2)), f([-0.5, 0.5]))),
    case("three classes", f([[1]]), np.array([2]), f([[0]]), f([0]), f([[0, 0, 3]]), f([0, 0, 0]),
         expect=([[-2.0]], [-2.0], [[0, 0, 0]], [1 / 3, 1 / 3, -2 / 3])),
    case("one class has nothing to learn", f([[1], [2]]), np.array([0, 0]), f([[1, -1]]), f([0, 0]), f([[1], [2]]), f([3]),
         expect=(np.zeros((1, 2)), np.zeros(2), np.zeros((2, 1)), np.zeros(1))),
    case("large logits, surely right", f([[1]]), np.array([0]), f([[1]]), f([0]), f([[0, 0]]), f([5000, -5000]),
         expect=([[0]], [0], [[0, 0]], [0, 0])),
    case("large logits, surely wrong", f([[1]]), np.array([1]), f([[0]]), f([0]), f([[1, 0]]), f([5000, -5000]),
         expect=([[1]], [1], [[0, 0]], [1, -1])),
    case("large logits close together", f([[1]]), np.array([0]), f([[0]]), f([0]), f([[0, 0]]), f([5000, 4999]),
         expect=([[0]], [0], [[0, 0]], [-0.2689414213699951, 0.2689414213699951])),
    case("rows whose logits lie far apart", f([[1], [-1]]), np.array([0, 1]), f([[1]]), f([0]), f([[5000, 5000]]), f([0, 0])),
    case("a saturated hidden unit", f([[1]]), np.array([1]), f([[50, 0]]), f([0, 0]), f([[1, 2], [3, 4]]), f([0, 0])),
    case("sizes that all differ", f([[1, -2, 0.5], [0, 1, 1]]), np.array([3, 1]), f([[0.1, 0.2], [0.3, -0.4], [-0.5, 0.6]]),
         f([0.1, -0.1]), f([[1, -1, 0.5, 0], [0.25, 0, -1, 2]]), f([0, 0.5, -0.5, 1])),
    case("the same row twice is as once", f([[2, 1], [2, 1]]), np.array([1, 1]), f([[0.5, -0.5], [1, 0]]), f([0, 1]),
         f([[1, 0], [-1, 2]]), f([0.5, 0])),
]

GENERATED = 15


def generate(random):
    draw = lambda *shape: f([random.randint(-4, 4) / 4 for _ in range(int(np.prod(shape)))]).reshape(shape)
    n, d, h, k = (random.randint(1, 3) for _ in range(4))
    labels = np.array([random.randrange(k) for _ in range(n)])
    return [draw(n, d), labels, draw(d, h), draw(h), draw(h, k), draw(k)]


def loss(inputs, labels, w1, b1, w2, b2):
    logits = np.tanh(inputs @ w1 + b1) @ w2 + b2
    logits = logits - logits.max(axis=1, keepdims=True)
    own = logits[np.arange(len(labels)), labels]
    return float(np.mean(np.log(np.exp(logits).sum(axis=1)) - own))


def check_shapes(args, got):
    assert len(got) == 4, "Return the four gradients (dw1, db1, dw2, db2)."
    for name, parameter, gradient in zip(("dw1", "db1", "dw2", "db2"), args[2:], got):
        assert np.shape(gradient) == parameter.shape, f"{name} should have shape {parameter.shape}, it has {np.shape(gradient)}."


def check_finite_differences(args, got):
    # Beyond this size, rounding of the loss drowns the difference.
    if max(np.abs(value).max() for value in args) > 100:
        return
    step = 1e-5
    for number, name in enumerate(("w1", "b1", "w2", "b2")):
        gradient = np.asarray(got[number])
        for place in np.ndindex(args[2 + number].shape):
            sides = []
            for sign in (1, -1):
                moved = [value.copy() for value in args]
                moved[2 + number][place] += sign * step
                sides.append(loss(*moved))
            slope = (sides[0] - sides[1]) / (2 * step)
            assert abs(gradient[place] - slope) < 1e-5 * max(1.0, abs(slope)), (
                f"Nudging {name}{list(place)} moves the loss by {slope:.6f} per unit; the gradient there is {gradient[place]:.6f}."
            )

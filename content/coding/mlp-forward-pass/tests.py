import numpy as np


def f(values):
    return np.array(values, dtype=float)


def layer(weights, bias):
    return (f(weights), f(bias))


IDENTITY = [[1, 0], [0, 1]]

CASES = [
    case("one layer", f([[1, 2]]), [layer(IDENTITY, [0, -1])], expect=[[0.5, 0.5]], example=True),
    case("a hidden layer cuts a negative value", f([[1, 0], [0, 1]]),
         [layer([[1, -1], [1, 1]], [0, 0]), layer([[1, 0], [5, 0]], [-1, 0])],
         expect=[[0.5, 0.5], [0.9933071490757153, 0.0066928509242848554]], example=True),
    case("negative logits stay apart", f([[1]]), [layer([[-1, -2]], [0, 0])],
         expect=[[0.7310585786300049, 0.2689414213699951]]),
    case("a negative input reaches a single layer", f([[-1]]), [layer([[1, 0]], [0, 0])],
         expect=[[0.2689414213699951, 0.7310585786300049]]),
    case("large logits", f([[1000, 1001]]), [layer(IDENTITY, [0, 0])], expect=[[0.2689414213699951, 0.7310585786300049]]),
    case("very negative logits", f([[-1000, -1001]]), [layer(IDENTITY, [0, 0])],
         expect=[[0.7310585786300049, 0.2689414213699951]]),
    case("rows far apart", f([[9000, 9000], [-9000, -9000]]), [layer(IDENTITY, [0, 0])], expect=[[0.5, 0.5], [0.5, 0.5]]),
    case("a sure row", f([[5000, -5000]]), [layer(IDENTITY, [0, 0])], expect=[[1.0, 0.0]]),
    case("one class", f([[3], [-4]]), [layer([[2]], [1])], expect=[[1.0], [1.0]]),
    case("all hidden units off", f([[1, 1]]), [layer([[-1, -2], [-3, -4]], [0, 0]), layer([[7, 8, 9], [1, 2, 3]], [0, 0, 0])],
         expect=[[1 / 3, 1 / 3, 1 / 3]]),
    case("the bias counts in every row", f([[0, 0], [0, 0]]), [layer(IDENTITY, [1, 0])],
         expect=[[0.7310585786300049, 0.2689414213699951]] * 2),
    case("three layers", f([[1, -2, 3]]),
         [layer([[1, 0], [0, 1], [1, 1]], [-1, -2]), layer([[1, -1], [1, 1]], [0.5, -0.5]), layer([[1, 0, -1], [0.5, 2, 1]], [0, 0.25, 0])]),
    case("no rows", np.zeros((0, 2)), [layer([[1, 2, 3], [4, 5, 6]], [0, 0, 0])]),
    case("no rows, two layers", np.zeros((0, 1)), [layer([[1, 2]], [0, 0]), layer(IDENTITY, [0, 0])]),
]


def generate(random):
    draw = lambda *shape: f([[random.randint(-4, 4) / 2 for _ in range(shape[1])] for _ in range(shape[0])])
    widths = [random.randint(1, 3) for _ in range(random.randint(2, 4))]
    layers = [(draw(a, b), draw(1, b)[0]) for a, b in zip(widths, widths[1:])]
    return [draw(random.randint(1, 3), widths[0]), layers]


def valid(inputs, layers):
    if not layers or inputs.ndim != 2:
        return False
    widths = [inputs.shape[1]]
    for weights, bias in layers:
        if weights.shape != (widths[-1], len(bias)):
            return False
        widths.append(len(bias))
    return True


def check_shape(args, got):
    inputs, layers = args
    wanted = (len(inputs), len(layers[-1][1]))
    assert isinstance(got, np.ndarray), "The result is not a NumPy array."
    assert got.shape == wanted, f"The result should have shape {wanted}, it has {got.shape}."

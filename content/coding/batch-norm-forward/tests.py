import numpy as np


def f(values):
    return np.array(values, dtype=float)


ONE, ZERO = f([1]), f([0])

CASES = [
    case("training", f([[1], [3]]), ONE, ZERO, ZERO, ONE, True, 0.5, 0.0, expect=([[-1], [1]], [1], [1.5]), example=True),
    case("inference", f([[1], [3]]), ONE, ZERO, ZERO, f([4]), False, 0.5, 0.0, expect=([[0.5], [1.5]], [0], [4]), example=True),
    case("inference with one row", f([[7]]), f([2]), f([1]), f([3]), f([4]), False, 0.1, 0.0, expect=([[5]], [3], [4])),
    case("scale and shift in training", f([[1, 10], [3, 30]]), f([2, 0.5]), f([100, -1]), f([0, 0]), f([1, 1]), True, 0.0, 0.0,
         expect=([[98, -1.5], [102, -0.5]], [0, 0], [1, 1])),
    case("momentum 1 takes the batch", f([[1], [3], [8]]), ONE, ZERO, f([50]), f([60]), True, 1.0, 1e-5),
    case("momentum 0 keeps the running ones", f([[1], [3]]), ONE, ZERO, f([50]), f([60]), True, 0.0, 0.0, expect=([[-1], [1]], [50], [60])),
    case("momentum is the share of the new batch", f([[0], [4]]), ONE, ZERO, f([10]), f([16]), True, 0.25, 0.0,
         expect=([[-1], [1]], [8], [14])),
    case("a constant column comes out as the shift", f([[5, 1], [5, 3]]), f([3, 1]), f([7, 0]), f([0, 0]), f([1, 1]), True, 0.5, 1.0,
         expect=([[7, -(0.5**0.5)], [7, 0.5**0.5]], [2.5, 1], [0.5, 1.5])),
    case("epsilon under the root", f([[2], [6]]), ONE, ZERO, ZERO, ONE, True, 0.5, 5.0, expect=([[-2 / 3], [2 / 3]], [2], [4.5])),
    case("epsilon in inference", f([[6]]), ONE, ZERO, ZERO, f([4]), False, 0.5, 5.0, expect=([[2]], [0], [4])),
    case("more features than rows", f([[1, 2, 3], [3, 2, 1]]), f([1, 1, 1]), f([0, 0, 0]), f([0, 0, 0]), f([1, 1, 1]), True, 0.1, 1e-5),
    case("as many features as rows", f([[1, 5], [3, -5]]), f([1, 2]), f([0, 1]), f([1, 1]), f([2, 2]), True, 0.1, 1e-3),
    case("a large mean and a small spread", f([[10000.0], [10001.0], [10002.0]]), ONE, ZERO, ZERO, ONE, True, 0.1, 0.0,
         expect=([[-(1.5**0.5)], [0], [1.5**0.5]], [1000.1], [1.0])),
    case("a mean far larger than the spread", f([[1e8 + 1], [1e8 + 3]]), ONE, ZERO, ZERO, ONE, True, 0.5, 0.0,
         expect=([[-1], [1]], [5e7 + 1], [1.5])),
    case("inference rows do not see each other", f([[1], [1], [1000]]), ONE, ZERO, f([1]), ONE, False, 0.9, 0.0,
         expect=([[0], [0], [999]], [1], [1])),
]


def generate(random):
    training = random.random() < 0.6
    n, d = random.randint(2 if training else 1, 4), random.randint(1, 3)
    draw = lambda: f([random.randint(-4, 4) for _ in range(d)])
    spread = f([random.randint(1, 5) for _ in range(d)])
    x = f([[random.randint(-6, 6) for _ in range(d)] for _ in range(n)])
    return [x, draw(), draw(), draw(), spread, training, random.choice([0.1, 0.5, 0.9]), random.choice([1e-5, 0.5])]


def valid(x, gamma, beta, running_mean, running_var, training, momentum, epsilon):
    return len(x) >= (2 if training else 1) and 0 <= momentum <= 1 and epsilon > 0


def check_shapes(args, got):
    assert len(got) == 3, "Return (output, new_running_mean, new_running_var)."
    for name, value, like in zip(("output", "new_running_mean", "new_running_var"), got, (args[0], args[3], args[4])):
        assert np.shape(value) == like.shape, f"{name} should have shape {like.shape}, it has {np.shape(value)}."

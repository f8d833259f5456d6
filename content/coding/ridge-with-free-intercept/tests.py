import numpy as np


def f(values):
    return np.array(values, dtype=float)


CASES = [
    case("two points and a penalty", f([[0], [2]]), f([1, 5]), 2.0, expect=([1.0], 2.0), example=True),
    case("two equal columns share the weight", f([[1, 1], [3, 3]]), f([10, 20]), 1.0, expect=([2.0, 2.0], 7.0), example=True),
    case("one row", f([[3, -4]]), f([7]), 1.0, expect=([0.0, 0.0], 7.0)),
    case("a constant column gets weight zero", f([[5, 1], [5, -1]]), f([3, 1]), 2.0, expect=([0.0, 0.5], 2.0)),
    case("targets that are all equal", f([[1, 2], [3, 4], [5, 7]]), f([8, 8, 8]), 0.5, expect=([0.0, 0.0], 8.0)),
    case("a huge penalty leaves the mean", f([[1], [2], [3]]), f([10, 20, 60]), 1e9, expect=([5e-8], 30.0)),
    case("a small penalty is nearly least squares", f([[-1000], [0], [1000]]), f([-2999, 1, 3001]), 0.001, expect=([3.0], 1.0)),
    case("a tiny penalty still counts", f([[0], [1]]), f([0, 1]), 0.001, expect=([0.5 / 0.501], 0.5 - 0.25 / 0.501)),
    case("the sum of errors, not the mean", f([[1], [-1], [1], [-1]]), f([2, -2, 2, -2]), 4.0, expect=([1.0], 0.0)),
    case("far from the origin", f([[1001], [1003]]), f([5001, 5005]), 2.0, expect=([1.0], 4001.0)),
    case("more features than rows", f([[1, 0, 2], [0, 1, 1]]), f([1, 2]), 0.5),
    case("negative targets", f([[1, 2], [2, 1], [4, 4], [0, 3]]), f([-3, -1, -7.5, -2]), 0.1),
    case("columns of very different size", f([[1, 1000], [2, -500], [3, 200], [4, 900]]), f([1, 2, 2, 3]), 3.0),
    case("features that are orthogonal shrink apart", f([[2, 0], [-2, 0], [0, 1], [0, -1]]), f([4, -4, 3, -3]), 2.0,
         expect=([1.6, 1.5], 0.0)),
    case("a single column, many rows", f([[i] for i in range(10)]), f([(i * 7) % 10 for i in range(10)]), 1.5),
]

GENERATED = 30


def generate(random):
    n, d = random.randint(1, 6), random.randint(1, 3)
    features = f([[random.randint(-5, 5) for _ in range(d)] for _ in range(n)]) + random.choice([0, 20])
    return [features, f([random.randint(-9, 9) for _ in range(n)]), random.choice([0.1, 1.0, 7.0])]


def valid(features, targets, strength):
    return features.ndim == 2 and 0 < len(features) == len(targets) and features.shape[1] > 0 and 1e-3 <= strength <= 1e9


def check_stationary(args, got):
    features, targets, strength = args
    weights, intercept = np.asarray(got[0], dtype=float), float(got[1])
    assert weights.shape == (features.shape[1],), f"The weights should have shape {(features.shape[1],)}, they have {weights.shape}."
    left = targets - features @ weights - intercept
    size = 1.0 + np.abs(features).max() * np.abs(targets).max() * len(targets)
    assert abs(left.sum()) < 1e-5 * size, f"The errors of the fit sum to {left.sum():.6g}; with a free intercept they sum to zero."
    slope = features.T @ left - strength * weights
    assert np.abs(slope).max() < 1e-5 * size, "The gradient by the weights is not zero, so this is not the minimum."

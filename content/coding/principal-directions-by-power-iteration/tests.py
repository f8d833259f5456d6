import numpy as np


def f(values):
    return np.array(values, dtype=float)


CASES = [
    case("points on a line", f([[0, 0], [3, 4], [6, 8]]), 1, expect=[[0.6, 0.8]], example=True),
    case("two uncorrelated columns", f([[9, 5], [1, 5], [5, 6], [5, 4]]), 2, expect=[[1, 0], [0, 1]], example=True),
    case("one column", f([[1], [4], [9]]), 1, expect=[[1]]),
    case("two rows", f([[1, 1, 1], [2, 3, 1]]), 1, expect=[[1 / 5**0.5, 2 / 5**0.5, 0]]),
    case("far from the origin", f([[1000, 2000], [1000, 2001], [1001, 2000.5], [999, 2000.5]]), 2,
         expect=[[1, 0], [0, 1]]),
    case("a right angle to all ones", f([[1, -1], [-1, 1], [0.5, 0.5], [-0.5, -0.5]]), 2,
         expect=[[0.5**0.5, -(0.5**0.5)], [0.5**0.5, 0.5**0.5]]),
    case("the second column varies most", f([[1, 0], [-1, 0], [0, 5], [0, -5]]), 2, expect=[[0, 1], [1, 0]]),
    case("the last of three varies most", f([[0, 0, 4], [0, 0, -4], [0, 2, 0], [0, -2, 0], [1, 0, 0], [-1, 0, 0]]), 3,
         expect=[[0, 0, 1], [0, 1, 0], [1, 0, 0]]),
    case("a middle direction at a right angle to all ones", f([[3, 3, 0], [-3, -3, 0], [2, -2, 0], [-2, 2, 0], [0, 0, 1], [0, 0, -1]]), 3,
         expect=[[0.5**0.5, 0.5**0.5, 0], [0.5**0.5, -(0.5**0.5), 0], [0, 0, 1]]),
    case("a narrow gap", f([[10, 0], [-10, 0], [0, 8.9], [0, -8.9]]), 2, expect=[[1, 0], [0, 1]]),
    case("variances of very different size", f([[1000, 0, 0], [-1000, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 0.2], [0, 0, -0.2]]), 3,
         expect=[[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    case("small variances", f([[0.3, 0.4], [-0.3, -0.4], [0.08, -0.06], [-0.08, 0.06]]), 2, expect=[[0.6, 0.8], [0.8, -0.6]]),
    case("fewer directions than columns", f([[5, 1, 0], [-5, -1, 0], [0, 0, 2], [0, 0, -2]]), 2,
         expect=[[5 / 26**0.5, 1 / 26**0.5, 0], [0, 0, 1]]),
    asserts("no eigenvalue or singular value routine", """
data = np.array([[3.0, 4.0], [-3.0, -4.0], [0.8, -0.6], [-0.8, 0.6]])
names = ("eig", "eigh", "eigvals", "eigvalsh", "svd", "svdvals")
routines = [getattr(np.linalg, name) for name in names if hasattr(np.linalg, name)]


def refuse(*args, **options):
    raise AssertionError("Find the directions by power iteration; an eigenvalue or singular value routine was called.")


kept = []
for space in (vars(np.linalg), principal_directions.__globals__):
    for name, held in list(space.items()):
        if any(held is routine for routine in routines):
            kept.append((space, name, held))
            space[name] = refuse
try:
    principal_directions(data, 2)
finally:
    for space, name, held in kept:
        space[name] = held
"""),
    asserts("the same result in every call", """
data = np.array([[3.0, 4.0], [-3.0, -4.0], [0.8, -0.6], [-0.8, 0.6]])
first = np.array(principal_directions(data, 2))
for _ in range(10):
    assert np.allclose(first, principal_directions(data, 2), atol=1e-9), "Two calls with the same data gave different rows, or other signs."
"""),
    case("the mean of the rows is not the mean of the columns", f([[1, 10, 3], [2, 14, 4], [3, 9, 5], [4, 13, 6]]), 2),
]

GENERATED = 25


def generate(random):
    while True:
        n, d = random.randint(3, 7), random.randint(2, 4)
        data = f([[random.randint(-6, 6) * (j + 1) for j in range(d)] for _ in range(n)]) + random.choice([0, 0, 50])
        k = random.randint(1, d)
        if valid(data, k):
            return [data, k]


def valid(data, k):
    if data.ndim != 2 or len(data) < 2 or not 1 <= k <= data.shape[1]:
        return False
    centred = data - data.mean(axis=0)
    variances = np.linalg.eigvalsh(centred.T @ centred / len(data))[::-1]
    following = np.append(variances[1:], 0.0)
    return all(variances[i] > 1e-3 and variances[i] >= 1.25 * following[i] for i in range(k))


def check_rows(args, got):
    data, k = args
    rows = np.asarray(got, dtype=float)
    assert rows.shape == (k, data.shape[1]), f"The result should have shape {(k, data.shape[1])}, it has {rows.shape}."
    assert np.allclose(rows @ rows.T, np.eye(k), atol=1e-4), "The rows are not unit vectors at right angles to each other."

import numpy as np

FAR = 100_000_000.0

CASES = [
    case("two points and three", np.array([[0.0, 0.0], [3.0, 0.0]]), np.array([[3.0, 4.0], [0.0, 0.0], [0.0, 8.0]]), expect=[[5.0, 0.0, 8.0], [4.0, 3.0, 73.0**0.5]], example=True),
    case("pixels as small unsigned integers", np.array([[10, 200]], dtype=np.uint8), np.array([[13, 204], [250, 200]], dtype=np.uint8), expect=[[5.0, 240.0]], example=True),
    case("close together and far from the origin", np.array([[FAR, FAR]]), np.array([[FAR + 3, FAR + 4], [FAR, FAR]]), expect=[[5.0, 0.0]]),
    case("close and far below zero", np.array([[-FAR, 1.0]]), np.array([[-FAR - 0.5, 1.0]]), expect=[[0.5]]),
    case("close pairs on both sides of the origin", np.array([[FAR], [-FAR]]), np.array([[FAR + 3], [-FAR - 0.5]]), expect=[[3.0, 2 * FAR + 0.5], [2 * FAR + 3, 0.5]]),
    case("no points in a", np.zeros((0, 3)), np.ones((2, 3)), expect=[]),
    case("no points in b", np.ones((2, 3)), np.zeros((0, 3)), expect=[[], []]),
    case("one feature, both signs", np.array([[-2.0], [5.0]]), np.array([[1.0], [-4.0], [5.0]]), expect=[[3.0, 2.0, 7.0], [4.0, 9.0, 0.0]]),
    case("as many points as features", np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 0.0], [0.0, 4.0]]), expect=[[2.0, 5.0**0.5], [20.0**0.5, 3.0]]),
    case("one point each", np.array([[1.0, 1.0, 1.0, 1.0]]), np.array([[0.0, 0.0, 0.0, 0.0]]), expect=[[2.0]]),
    case("the same array twice", np.array([[0.1, 0.7], [0.3, 0.2], [0.1, 0.7]]), np.array([[0.1, 0.7], [0.3, 0.2], [0.1, 0.7]])),
    case("squares beyond 32 bits", np.array([[60_000, 0]], dtype=np.int32), np.array([[0, 80_000]], dtype=np.int32), expect=[[100_000.0]]),
    case("signed bytes", np.array([[-100, 0]], dtype=np.int8), np.array([[100, 0]], dtype=np.int8), expect=[[200.0]]),
    case("three by four by two", np.arange(6.0).reshape(3, 2), np.arange(8.0).reshape(4, 2) ** 2),
]  # fmt: skip


def generate(random):
    n, m, d = random.randint(1, 4), random.randint(1, 4), random.randint(1, 3)
    offset = random.choice([0, 0, 1_000_000])
    draw = lambda k: np.array([[offset + random.randint(-20, 20) / 2 for _ in range(d)] for _ in range(k)])
    return [draw(n), draw(m)]


def check_shape(args, got):
    a, b = args
    assert isinstance(got, np.ndarray), f"Expected an array, got {type(got).__name__}."
    assert got.shape == (len(a), len(b)), f"For {len(a)} and {len(b)} points the shape should be {(len(a), len(b))}, got {got.shape}."


GROW = [10, 100, 400, 1000]


def grow(n):
    values = np.arange(n, dtype=float)[:, None] * 7 % 11
    return [values, values[::-1] + 0.5]

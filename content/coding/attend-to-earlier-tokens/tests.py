import math

import numpy as np


def array(rows):
    return np.array(rows, dtype=float)


EVEN = [[1.0, 0.0, 0.0], [0.5, 0.5, 0.0], [1 / 3, 1 / 3, 1 / 3]]
E = math.e

CASES = [
    case(
        "equal scores",
        array([[0, 0], [0, 0]]),
        array([[1, 2], [3, 4]]),
        array([[10], [20]]),
        expect=([[10.0], [15.0]], [[1.0, 0.0], [0.5, 0.5]]),
        example=True,
    ),
    case(
        "one query after two cached keys",
        array([[2, 0, 0, 0]]),
        array([[1, 0, 0, 0], [0, 5, 0, 0], [0, 0, 5, 0]]),
        array([[1, 0], [0, 1], [0, 1]]),
        expect=([[E / (E + 2), 2 / (E + 2)]], [[E / (E + 2), 1 / (E + 2), 1 / (E + 2)]]),
        example=True,
    ),
    case("one query, one key", array([[3.0]]), array([[7.0]]), array([[4.0, -1.0]]), expect=([[4.0, -1.0]], [[1.0]])),
    case("every query sees one key more", array([[0], [0], [0]]), array([[1], [2], [3]]), array([[3], [6], [9]]), expect=([[3.0], [4.5], [6.0]], EVEN)),
    case("two queries of three positions", array([[0], [0]]), array([[1], [2], [3]]), array([[3], [6], [9]]), expect=([[4.5], [6.0]], EVEN[1:])),
    case(
        "scores in the thousands",
        array([[90, 0], [90, 0]]),
        array([[90, 0], [89, 0]]),
        array([[1], [2]]),
    ),
    case("large negative scores", array([[-100.0], [-100.0]]), array([[80], [80]]), array([[1], [3]]), expect=([[1.0], [2.0]], [[1.0, 0.0], [0.5, 0.5]])),
    case(
        "a later position scores far higher",
        array([[50], [0]]),
        array([[-50], [50]]),
        array([[1], [2]]),
        expect=([[1.0], [1.5]], [[1.0, 0.0], [0.5, 0.5]]),
    ),
    case(
        "the hidden score is the largest there can be, the visible one the smallest",
        np.full((2, 64), 100.0),
        np.array([[-100.0], [100.0]]).repeat(64, axis=1),
        array([[1], [2]]),
        expect=([[1.0], [2.0]], [[1.0, 0.0], [0.0, 1.0]]),
    ),
    case(
        "large scores that differ by little",
        np.full((1, 64), 100.0),
        array([[100] * 64, [100] * 63 + [99.993]]),
        array([[1], [0]]),
        expect=([[1 / (1 + E**-0.0875)]], [[1 / (1 + E**-0.0875), 1 / (1 + E**0.0875)]]),
    ),
    case(
        "the width of keys is not that of values",
        array([[1, 1, 1, 1], [1, 1, 1, 1]]),
        array([[0, 0, 0, 0], [1, 1, 1, 1]]),
        array([[0, 1, 0, 1, 1, 0], [1, 1, 1, 0, 0, 0]]),
    ),
    case("different queries give different rows", array([[1, 0], [0, 1], [2, -1]]), array([[1, 2], [-1, 0], [0, 3]]), array([[1, 0], [0, 1], [5, 5]])),
]


def generate(random):
    n, d, m = random.randint(1, 5), random.randint(1, 4), random.randint(1, 3)
    q = random.randint(1, n)
    draw = lambda rows, columns: array([[random.randint(-4, 4) for _ in range(columns)] for _ in range(rows)])
    return [draw(q, d), draw(n, d), draw(n, m)]


def check_rows_sum_to_one(args, got):
    output, weights = got
    for i, row in enumerate(np.asarray(weights, dtype=float)):
        assert abs(row.sum() - 1) < 1e-6, f"The weights of query {i} sum to {row.sum():.6g}; every row of weights must sum to 1."


def check_later_positions_get_nothing(args, got):
    queries, keys, _ = args
    weights = np.asarray(got[1], dtype=float)
    offset = len(keys) - len(queries)
    for i in range(len(queries)):
        assert not weights[i, offset + i + 1 :].any(), f"Query {i} stands at position {offset + i} and gives weight to a later position."

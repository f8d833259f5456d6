import math

import numpy as np

LINE = np.array([[-2.0], [-1.0], [1.0], [2.0]])
SIDES = np.array([0, 0, 1, 1])
PLANE = np.array([[0.0, 1.0], [1.0, 0.0], [-1.0, -1.0], [0.5, 1.5], [1.5, 0.5], [-1.5, -0.5]])
CORNERS = np.array([0, 1, 2, 0, 1, 2])
HALF = np.array([[math.log(3)]])
NONE = np.zeros((0, 2))

CASES = [
    case(
        "untrained: classes are equally likely", LINE, SIDES, np.array([[5.0]]), 2, 0, 0.5,
        expect=[[0.5, 0.5]], example=True,
    ),
    case(
        "one step, two queries", np.array([[-1.0], [1.0]]), np.array([0, 1]), np.array([[0.0], [math.log(3)]]), 2, 1, 1.0,
        expect=[[0.5, 0.5], [0.25, 0.75]], example=True,
    ),
    case("the second query alone", np.array([[-1.0], [1.0]]), np.array([0, 1]), HALF, 2, 1, 1.0, expect=[[0.25, 0.75]]),
    case("three classes, one query", PLANE, CORNERS, np.array([[0.2, 2.0]]), 3, 15, 0.5, expect=ANY),
    case("three classes, four queries", PLANE, CORNERS, np.array([[0.2, 2.0], [2.0, 0.1], [-3.0, -3.0], [0.0, 0.0]]), 3, 15, 0.5),
    case("as many queries as classes", PLANE, CORNERS, np.array([[0.2, 2.0], [2.0, 0.1], [-3.0, -3.0]]), 3, 15, 0.5),
    case("the same query three times", PLANE, CORNERS, np.array([[0.2, 2.0]] * 3), 3, 15, 0.5),
    case("as many rows as classes in training", LINE[:2], SIDES[1:3], LINE, 2, 5, 0.3),
    case("no queries", PLANE, CORNERS, NONE, 3, 4, 0.5, expect=[]),
    case("one class", LINE, np.array([0, 0, 0, 0]), np.array([[1.0], [9.0]]), 1, 3, 0.5, expect=[[1.0], [1.0]]),
    case("a class that training never shows", LINE, SIDES, np.array([[0.0], [2.0]]), 3, 8, 0.5),
    case("scores beyond the range of exp", LINE, SIDES, np.array([[100_000.0], [-100_000.0], [0.0]]), 2, 10, 0.5),
    case(
        "large scores of three classes", np.array([[3.0], [2.0], [-5.0]]), np.array([0, 1, 2]), np.array([[300.0], [100_000.0], [-100_000.0], [0.0]]), 3, 1, 3.0,
        expect=[[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [1 / 3, 1 / 3, 1 / 3]],
    ),
    case("one very large training row", np.array([[900.0], [-1.0], [1.0]]), np.array([1, 0, 0]), LINE, 2, 3, 0.1),
]  # fmt: skip


def generate(random):
    n, m, d, k = random.randint(1, 6), random.randint(0, 4), random.randint(1, 3), random.randint(2, 4)
    rows = [[random.randint(-4, 4) / 2 for _ in range(d)] for _ in range(n)]
    queries = [[random.randint(-6, 6) / 2 for _ in range(d)] for _ in range(m)]
    labels = [random.randrange(k) for _ in range(n)]
    return [np.array(rows), np.array(labels), np.array(queries).reshape(m, d), k, random.randint(0, 6), 0.3]


def check_each_query_adds_to_one(args, got):
    assert got.shape == (len(args[2]), args[3]), f"Expected one row a query and one column a class, {(len(args[2]), args[3])}, got shape {got.shape}."
    for i, total in enumerate(got.sum(axis=1)):
        assert abs(total - 1) < 1e-6, f"The probabilities of query {i} add up to {total:.6g}."


def check_queries_are_judged_alone(args, got):
    rows, labels, queries, *rest = args
    for i in range(len(queries)):
        alone = reference(rows, labels, queries[i : i + 1], *rest)[0]
        assert np.allclose(alone, got[i], atol=1e-6), (
            f"Query {i} gets {np.round(got[i], 4).tolist()} among {len(queries)} queries "
            f"and should get {np.round(alone, 4).tolist()}, as it does alone."
        )

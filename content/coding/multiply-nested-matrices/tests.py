CASES = [
    case("three sizes", [[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 1], [2, -1]], expect=[[7, -1], [16, -1]], example=True),
    case("a column times a row", [[2], [3]], [[4, 5]], expect=[[8, 10], [12, 15]], example=True),
    case("one number each", [[3]], [[-4]], expect=[[-12]]),
    case("a row times a column", [[1, 2, 3]], [[4], [5], [6]], expect=[[32]]),
    case("the order matters", [[1, 2], [3, 4]], [[0, 1], [1, 0]], expect=[[2, 1], [4, 3]]),
    case("an identity on the left", [[1, 0], [0, 1]], [[5, -6, 7], [8, 9, 0]], expect=[[5, -6, 7], [8, 9, 0]]),
    case("floats", [[0.5, -0.25]], [[4.0, 1.0], [8.0, 2.0]], expect=[[0.0, 0.0]]),
    case("fractions are neither rounded nor cut", [[0.5, 1.25]], [[0.5, 1.23456789012], [0.1, 0]], expect=[[0.375, 0.61728394506]]),
    case("more rows than columns", [[1, 1], [2, 0], [0, 3]], [[1, 2, 3, 4], [5, 6, 7, 8]],
         expect=[[6, 8, 10, 12], [2, 4, 6, 8], [15, 18, 21, 24]]),
    raises("the inner sizes differ", [[1, 2, 3]], [[1, 2, 3]]),
    raises("right has more rows than left has columns", [[1, 2], [3, 4]], [[1], [2], [3]]),
    raises("it would fit the other way round", [[1, 2], [3, 4], [5, 6]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
    raises("a short row on the left", [[1, 2], [3]], [[1], [2]]),
    raises("a long row on the left", [[1, 2], [3, 4, 5]], [[1], [2]]),
    raises("a short row on the right", [[1, 2]], [[1, 2], [3]]),
    raises("a long row on the right", [[1, 2]], [[1], [2, 3]]),
    raises("no rows on the left", [], [[1]]),
    raises("no rows on the right", [[1]], []),
    raises("no rows at all", [], []),
    raises("an empty row on the left", [[]], [[1]]),
    raises("empty rows on the right", [[1, 2]], [[], []]),
]


def generate(random):
    n, m, p = (random.randint(1, 4) for _ in range(3))
    draw = lambda rows, columns: [[random.randint(-5, 5) for _ in range(columns)] for _ in range(rows)]
    return [draw(n, m), draw(m, p)]


def valid(left, right):
    rectangular = all(rows and rows[0] and all(len(row) == len(rows[0]) for row in rows) for rows in (left, right))
    return rectangular and len(left[0]) == len(right)

CASES = [
    case("a square", [[1, 2, 3], [4, 5, 6], [7, 8, 9]], expect=[1, 2, 4, 7, 5, 3, 6, 8, 9], example=True),
    case("rows of different lengths", [[1, 2, 3, 4], [5], [6, 7]], expect=[1, 2, 5, 6, 3, 4, 7], example=True),
    case("no rows", [], expect=[]),
    case("one cell", [[7]], expect=[7]),
    case("a single row", [[1, 2, 3, 4]], expect=[1, 2, 3, 4]),
    case("a single column", [[1], [2], [3], [4]], expect=[1, 2, 3, 4]),
    case("wider than high", [[1, 2, 3, 4], [5, 6, 7, 8]], expect=[1, 2, 5, 6, 3, 4, 7, 8]),
    case("higher than wide", [[1, 2], [3, 4], [5, 6]], expect=[1, 2, 3, 5, 4, 6]),
    case("an empty row in the middle", [[1, 2, 3], [], [4, 5]], expect=[1, 2, 4, 3, 5]),
    case("an empty row at the top", [[], [1, 2], [3, 4]], expect=[1, 3, 2, 4]),
    case("only empty rows", [[], [], []], expect=[]),
    case("rows get longer", [[1], [2, 3], [4, 5, 6]], expect=[1, 2, 4, 3, 5, 6]),
    case("a diagonal that skips a row", [[1, 2, 3], [4], [5, 6, 7]], expect=[1, 2, 4, 5, 3, 6, 7]),
    case("an empty diagonal", [[1], [], [2, 3]], expect=[1, 2, 3]),
    case("an empty diagonal does not turn the next ones", [[1], [], [2, 3], [4]], expect=[1, 2, 3, 4]),
    case("the same value everywhere", [[0, 0], [0, 0]], expect=[0, 0, 0, 0]),
    case("values that are false or None", [[0, None], [False, "", 5], [None]], expect=[0, None, False, None, "", 5]),
    case("words", [["a", "b"], ["c", "d"]], expect=["a", "b", "c", "d"]),
]


def generate(random):
    widths = [random.randint(0, 5) for _ in range(random.randint(0, 5))]
    numbers = iter(range(1, 100))
    return [[[next(numbers) for _ in range(width)] for width in widths]]


def valid(rows):
    return all(isinstance(row, list) for row in rows)


GROW = [250, 500, 1000, 2000, 4000]


def grow(n):
    # Many rows of one cell above a row of n cells: the rectangle around them has n * n positions.
    return [[[i] for i in range(n)] + [list(range(n))]]

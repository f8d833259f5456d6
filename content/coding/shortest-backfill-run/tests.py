CASES = [
    case("two hours in the middle", [4, 1, 0, 6, 3, 2], 8, expect=(3, 4), example=True),
    case("all hours together fall one short", [5, 5, 5], 16, expect=None, example=True),
    case("no hours", [], 1, expect=None),
    case("the first hour is enough", [9, 1, 1], 9, expect=(0, 0)),
    case("the last hour alone is enough", [1, 1, 1, 1, 1, 12], 6, expect=(5, 5)),
    case("exactly the target", [2, 3, 1], 6, expect=(0, 2)),
    case("two runs of the same length", [3, 4, 0, 4, 3], 7, expect=(0, 1)),
    case("runs of the same length that overlap", [2, 2, 2, 2], 4, expect=(0, 1)),
    case("zeros at both ends", [0, 0, 3, 0, 4, 0, 0], 7, expect=(2, 4)),
    case("only zeros", [0, 0, 0], 1, expect=None),
    case("a shorter run comes later", [1, 2, 3, 4, 5, 6], 11, expect=(4, 5)),
    case("one hour that is not enough", [5], 6, expect=None),
    case("large counts", [10**9, 10**9, 10**9], 2 * 10**9 + 1, expect=(0, 2)),
]


def generate(random):
    counts = [random.randint(0, 6) for _ in range(random.randint(0, 10))]
    return [counts, random.randint(1, 15)]


def valid(counts, needed):
    return all(isinstance(count, int) and count >= 0 for count in counts) and isinstance(needed, int) and needed >= 1


GROW = [500, 1000, 2000, 4000, 8000]


def grow(n):
    # Every run that is enough covers half of the hours.
    return [[1] * n, n // 2]

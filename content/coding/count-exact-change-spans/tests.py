CASES = [
    case("changes up and down", [3, -1, 1, 0, 3], 3, 1, expect=6, example=True),
    case("at least three days", [3, -1, 1, 0, 3], 3, 3, expect=3, example=True),
    case("no days", [], 0, 1, expect=0),
    case("an empty span does not count", [5], 0, 1, expect=0),
    case("one day", [5], 5, 1, expect=1),
    case("fewer days than the shortest", [1, 1], 2, 3, expect=0),
    case("exactly the shortest", [1, 1, 1], 3, 3, expect=1),
    case("all zeros", [0, 0, 0, 0], 0, 1, expect=10),
    case("all zeros, at least two days", [0, 0, 0, 0], 0, 2, expect=6),
    case("a negative target", [-1, -2, 3, -3], -3, 1, expect=3),
    case("the same total many times", [1, -1, 1, -1, 1], 0, 2, expect=6),
    case("only spans that are too short", [4, 1, 4], 4, 2, expect=0),
    case("one start is far enough, another is not", [1, -1, 2], 2, 2, expect=1),
    case("large numbers", [10**9, 10**9, -(10**9)], 10**9, 1, expect=3),
]


def generate(random):
    changes = [random.randint(-3, 3) for _ in range(random.randint(0, 10))]
    return [changes, random.randint(-4, 4), random.randint(1, 4)]


def valid(changes, target, shortest):
    return all(isinstance(value, int) for value in [*changes, target, shortest]) and shortest >= 1


GROW = [500, 1000, 2000, 4000, 8000]


def grow(n):
    # The shortest span is long, so that going through all shorter lengths is found out, too.
    return [[(i * 37) % 21 - 10 for i in range(n)], 5, n // 4]

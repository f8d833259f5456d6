CASES = [
    case("the last finds the next cycle", [3, 5, 4, 6, 2], expect=[1, 2, 1, 0, 1], example=True),
    case("two equal highest loads", [4, 4, 1], expect=[0, 0, 1], example=True),
    case("no entries", [], expect=[]),
    case("one entry", [7], expect=[0]),
    case("all loads equal", [2, 2, 2], expect=[0, 0, 0]),
    case("rising", [1, 2, 3, 4], expect=[1, 1, 1, 0]),
    case("falling", [4, 3, 2, 1], expect=[0, 3, 2, 1]),
    case("equal loads wait for the same one", [2, 2, 3], expect=[2, 1, 0]),
    case("one load settles several", [3, 2, 1, 9], expect=[3, 2, 1, 0]),
    case("only the position just before is higher", [1, 1, 1, 5, 1], expect=[3, 2, 1, 0, 4]),
    case("the position just before, past the end", [5, 9], expect=[1, 0]),
    case("all the way round", [3, 1, 1, 4], expect=[3, 2, 1, 0]),
    case("below zero", [-3, -1, -2], expect=[1, 0, 2]),
    case("some settle in the first round, some in the second", [6, 1, 5, 2, 4, 3], expect=[0, 1, 4, 1, 2, 1]),
]


def generate(random):
    return [[random.randint(0, 6) for _ in range(random.randint(0, 9))]]


def valid(profile):
    return all(isinstance(load, int) for load in profile)


GROW = [500, 1000, 2000, 4000, 8000]


def grow(n):
    # Falls from start to end: nearly all have to look past the end.
    return [list(range(n, 0, -1))]

CASES = [
    case("out of order", [(8, 10), (1, 3), (2, 6)], expect=[(1, 6), (8, 10)], example=True),
    case("a shared end", [(1, 3), (3, 5)], expect=[(1, 5)], example=True),
    case("no windows", [], expect=[]),
    case("one window of a single second", [(4, 4)], expect=[(4, 4)]),
    case("neighbours that do not touch", [(1, 3), (4, 6)], expect=[(1, 3), (4, 6)]),
    case("one inside another", [(1, 9), (2, 3)], expect=[(1, 9)]),
    case("inside, then beyond", [(1, 9), (2, 3), (9, 12)], expect=[(1, 12)]),
    case("the same window twice", [(5, 7), (5, 7)], expect=[(5, 7)]),
    case("a chain", [(3, 5), (1, 3), (5, 8), (10, 11)], expect=[(1, 8), (10, 11)]),
    case("the same start, the longer first", [(2, 9), (2, 4)], expect=[(2, 9)]),
    case("the same start, the shorter first", [(2, 4), (2, 9)], expect=[(2, 9)]),
    case("a window of two thousand million seconds", [(5, 6), (-(10**9), 10**9)], expect=[(-(10**9), 10**9)]),
    case("before and after zero", [(-5, -1), (-2, 4)], expect=[(-5, 4)]),
]


def generate(random):
    starts = [random.randint(-15, 15) for _ in range(random.randint(0, 8))]
    return [[(start, start + random.randint(0, 6)) for start in starts]]


def valid(windows):
    return all(len(window) == 2 and window[0] <= window[1] for window in windows)


GROW = [1000, 2000, 4000, 8000]


def grow(n):
    # Mostly apart, so that a solution that keeps scanning what it has merged so far is found out.
    return [[((i * 7919) % n * 10, (i * 7919) % n * 10 + 4) for i in range(n)]]

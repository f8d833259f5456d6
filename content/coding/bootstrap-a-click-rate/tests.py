USERS = [(1, 10), (0, 10), (6, 20), (1, 1)]

CASES = [
    case(
        "three resamples of two users",
        [(1, 2), (0, 8)],
        [[0, 0], [0, 1], [1, 1]],
        0.5,
        expect=(0.1, 0.05, 0.3),
        example=True,
    ),
    case(
        "a user without views",
        [(0, 0), (3, 4)],
        [[0, 1], [0, 0], [1, 1]],
        0.9,
        expect=(0.75, 0.75, 0.75),
        example=True,
    ),
    case("one resample", USERS, [[2, 2, 2, 3]], 0.95, expect=(8 / 41, 19 / 61, 19 / 61)),
    case("resamples in any order", [(0, 10), (10, 10)], [[1, 1], [0, 0], [0, 1], [1, 0], [0, 0]], 0.8, expect=(0.5, 0.0, 0.8)),
    case("level 0 gives the median twice", [(0, 10), (5, 10)], [[1, 1], [0, 0], [0, 1]], 0.0, expect=(0.25, 0.25, 0.25)),
    case("the median of an even number", [(0, 10), (5, 10)], [[1, 1], [0, 0], [0, 1], [1, 1]], 0.0, expect=(0.25, 0.375, 0.375)),
    case("level 1 gives the extremes", [(0, 10), (5, 10)], [[1, 1], [0, 1], [0, 0]], 1.0, expect=(0.25, 0.0, 0.5)),
    case("a heavy user pulls the rate", [(1, 1), (0, 999)], [[0, 1], [1, 1], [0, 0]], 0.9),
    case("a user drawn twice counts twice", [(1, 2), (0, 3), (0, 5)], [[0, 0, 1]], 0.9, expect=(0.1, 2 / 7, 2 / 7)),
    case("only users without clicks", [(0, 3), (0, 4)], [[0, 1], [1, 1]], 0.9, expect=(0.0, 0.0, 0.0)),
    case("the estimate comes from the users, not from the resamples", [(1, 4), (3, 4)], [[0, 0], [0, 0]], 0.9, expect=(0.5, 0.25, 0.25)),
    raises("no users", [], [], 0.9),
    raises("users without a view", [(0, 0), (0, 0)], [[0, 1]], 0.9),
    raises("no resamples", USERS, [], 0.9),
    raises("no resample with a view", [(0, 0), (1, 2)], [[0, 0], [0, 0]], 0.9),
]


def generate(random):
    users = [(random.randint(0, views), views) for views in (random.randint(0, 5) for _ in range(random.randint(1, 5)))]
    users.append((random.randint(0, 3), 3))
    n = len(users)
    resamples = [[random.randrange(n) for _ in range(n)] for _ in range(random.randint(1, 7))]
    resamples.append(list(range(n)))
    return [users, resamples, random.choice([0.5, 0.8, 0.9, 0.95])]


def valid(users, resamples, level):
    n = len(users)
    return 0 <= level <= 1 and all(0 <= c <= v for c, v in users) and all(len(r) == n and all(0 <= i < n for i in r) for r in resamples)

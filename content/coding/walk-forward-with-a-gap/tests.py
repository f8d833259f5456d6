WEEK = [1, 2, 3, 4, 5, 6, 7, 8]

CASES = [
    case(
        "a gap of one day, all history",
        WEEK,
        5,
        2,
        1,
        None,
        expect=[([0, 1, 2], [4, 5]), ([0, 1, 2, 3, 4], [6, 7])],
        example=True,
    ),
    case(
        "rows out of order, two days of history",
        [4, 1, 3, 2, 5, 4],
        3,
        1,
        0,
        2,
        expect=[([1, 3], [2]), ([2, 3], [0, 5]), ([0, 2, 5], [4])],
        example=True,
    ),
    case("no gap", WEEK, 7, 2, 0, None, expect=[([0, 1, 2, 3, 4, 5], [6, 7])]),
    case("the last window is not whole", WEEK, 6, 2, 0, 3, expect=[([2, 3, 4], [5, 6])]),
    case("a window of the whole rest", WEEK, 4, 5, 2, None, expect=[([0], [3, 4, 5, 6, 7])]),
    case("a gap that leaves nothing to train on", WEEK, 3, 2, 2, None, expect=[([0, 1], [4, 5]), ([0, 1, 2, 3], [6, 7])]),
    case("days without rows", [1, 2, 7, 8, 9], 3, 2, 0, None, expect=[([0, 1], [2, 3])]),
    case("history without rows", [1, 2, 7, 8, 9], 7, 1, 0, 2, expect=[([2], [3]), ([2, 3], [4])]),
    case("several rows on a day", [1, 1, 2, 2, 3], 2, 1, 0, None, expect=[([0, 1], [2, 3]), ([0, 1, 2, 3], [4])]),
    case("history before a gap", WEEK, 6, 1, 2, 2, expect=[([1, 2], [5]), ([2, 3], [6]), ([3, 4], [7])]),
    case("a start before the first row", [5, 6, 7, 8], 2, 2, 0, None, expect=[([0], [1, 2])]),
    case("a start after the last row", WEEK, 9, 1, 0, None, expect=[]),
    case("newest rows first", [3, 2, 1], 3, 1, 1, None, expect=[([2], [0])]),
    case("days before zero", [-3, -2, -1, 0], -1, 1, 0, None, expect=[([0, 1], [2]), ([0, 1, 2], [3])]),
    case("history that begins on day 0", [-1, 0, 1, 2], 2, 1, 0, 2, expect=[([1, 2], [3])]),
    case("no rows", [], 1, 1, 0, None, expect=[]),
    raises("a horizon of nothing", WEEK, 5, 0, 1, None),
    raises("a horizon of nothing and no rows", [], 5, 0, 1, None),
    raises("a negative gap", WEEK, 5, 1, -1, None),
]


def generate(random):
    days = [random.randint(0, 12) for _ in range(random.randint(0, 10))]
    history = random.choice([None, random.randint(1, 5)])
    return [days, random.randint(-1, 9), random.randint(1, 3), random.randint(0, 3), history]


def valid(days, first, horizon, gap, history):
    return horizon >= 1 and gap >= 0 and (history is None or history >= 1) and max([first, *days]) - first < 1000


def check_nothing_from_the_future(args, got):
    days, _, _, gap, _ = args
    for train, validation in got:
        latest, earliest = max(days[row] for row in train), min(days[row] for row in validation)
        assert latest + gap < earliest, f"A training row of day {latest} is too close to a validation row of day {earliest}."

CASES = [
    case(
        "a later stretch is shorter",
        ["login", "pay", "view", "retry", "pay", "login", "retry"],
        ["retry", "login"],
        expect=(5, 6),
        example=True,
    ),
    case(
        "a step required twice",
        ["pay", "retry", "pay", "view", "pay"],
        ["pay", "pay", "view"],
        expect=(2, 4),
        example=True,
    ),
    case("no events", [], ["a"], expect=None),
    case("one event that is required", ["a"], ["a"], expect=(0, 0)),
    case("a step that never happens", ["a", "b", "a"], ["a", "c"], expect=None),
    case("one copy too few", ["a", "b", "a"], ["a", "a", "a"], expect=None),
    case("the whole log", ["a", "x", "b"], ["a", "b"], expect=(0, 2)),
    case("in the reverse order", ["c", "b", "a"], ["a", "b", "c"], expect=(0, 2)),
    case("two stretches of the same length", ["a", "b", "x", "b", "a"], ["a", "b"], expect=(0, 1)),
    case("stretches of the same length that overlap", ["a", "b", "a", "b"], ["b", "a"], expect=(0, 1)),
    case("extra copies at the left edge", ["a", "a", "a", "b"], ["a", "b"], expect=(2, 3)),
    case("extra copies inside", ["b", "a", "a", "a", "c"], ["b", "a", "c"], expect=(0, 4)),
    case("twice the same, far apart, then close", ["a", "x", "x", "a", "a"], ["a", "a"], expect=(3, 4)),
    case("events that are not required at both ends", ["x", "x", "a", "y", "b", "x"], ["b", "a"], expect=(2, 4)),
    case("a dropped step comes back", ["a", "b", "x", "x", "a", "x", "b"], ["a", "b", "x"], expect=(0, 2)),
    case("case matters", ["A", "b", "a"], ["a", "b"], expect=(1, 2)),
]


def generate(random):
    events = [random.choice("abcx") for _ in range(random.randint(0, 12))]
    return [events, [random.choice("abc") for _ in range(random.randint(1, 4))]]


def valid(events, required):
    return all(isinstance(item, str) for item in events + required) and len(required) > 0


GROW = [500, 1000, 2000, 4000, 8000]


def grow(n):
    # In the first half, a stretch of many steps is complete at nearly every event. The last step comes only at the very end,
    # and every event of the second half could be the start.
    required = ["pay"] + ["step " + str(i) for i in range(1, n // 8)]
    return [required * 4 + ["pay"] * (n - 5 * len(required)) + required, required]

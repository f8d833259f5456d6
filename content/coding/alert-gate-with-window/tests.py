CASES = [
    steps(
        "two keys",
        [2, 10],
        ("allow", "drift", 1),
        ("allow", "drift", 5),
        ("allow", "nulls", 6),
        ("allow", "drift", 10),
        ("allow", "drift", 11),
        expect=[True, True, True, False, True],
        example=True,
    ),
    steps(
        "a gap of exactly the window",
        [1, 5],
        ("allow", "drift", 0),
        ("allow", "drift", 3),
        ("allow", "drift", 5),
        ("allow", "drift", 8),
        expect=[True, False, True, False],
        example=True,
    ),
    steps("one second less than the window", [1, 5], ("allow", "a", 0), ("allow", "a", 4), expect=[True, False]),
    steps(
        "several at the same time",
        [2, 3],
        ("allow", "a", 7),
        ("allow", "a", 7),
        ("allow", "a", 7),
        ("allow", "b", 7),
        expect=[True, True, False, True],
    ),
    steps(
        "a flood of refused ones",
        [1, 4],
        ("allow", "a", 0),
        ("allow", "a", 1),
        ("allow", "a", 2),
        ("allow", "a", 3),
        ("allow", "a", 4),
        ("allow", "a", 5),
        ("allow", "a", 8),
        expect=[True, False, False, False, True, False, True],
    ),
    steps(
        "bursts on both sides of a full window",
        [2, 10],
        ("allow", "a", 8),
        ("allow", "a", 9),
        ("allow", "a", 10),
        ("allow", "a", 11),
        ("allow", "a", 18),
        ("allow", "a", 19),
        expect=[True, True, False, False, True, True],
    ),
    steps(
        "the window slides and is not restarted",
        [2, 10],
        ("allow", "a", 0),
        ("allow", "a", 9),
        ("allow", "a", 10),
        ("allow", "a", 11),
        ("allow", "a", 18),
        ("allow", "a", 19),
        expect=[True, True, True, False, False, True],
    ),
    steps("a window of one second", [1, 1], ("allow", "a", 5), ("allow", "a", 5), ("allow", "a", 6), expect=[True, False, True]),
    steps(
        "the first alert comes late",
        [1, 10],
        ("allow", "a", 1000000),
        ("allow", "a", 1000009),
        ("allow", "a", 1000010),
        expect=[True, False, True],
    ),
    steps(
        "a long silence clears all",
        [3, 5],
        ("allow", "a", 0),
        ("allow", "a", 1),
        ("allow", "a", 2),
        ("allow", "a", 2),
        ("allow", "a", 50),
        ("allow", "a", 50),
        ("allow", "a", 50),
        ("allow", "a", 50),
        expect=[True, True, True, False, True, True, True, False],
    ),
    steps(
        "only one of two has expired",
        [2, 5],
        ("allow", "a", 0),
        ("allow", "a", 3),
        ("allow", "a", 5),
        ("allow", "a", 6),
        ("allow", "a", 8),
        expect=[True, True, True, False, True],
    ),
    steps(
        "keys do not share a limit",
        [1, 100],
        ("allow", "a", 0),
        ("allow", "b", 0),
        ("allow", "c", 1),
        ("allow", "a", 1),
        ("allow", "b", 2),
        expect=[True, True, True, False, False],
    ),
    steps("time zero", [1, 3], ("allow", "a", 0), ("allow", "a", 0), ("allow", "a", 3), expect=[True, False, True]),
]


def generate(random):
    calls = [("new", random.randint(1, 3), random.randint(1, 8))]
    time = 0
    for _ in range(random.randint(1, 14)):
        time += random.choice([0, 1, 1, 2, 3])
        calls.append(("allow", random.choice("aab"), time))
    return calls


def valid(new, *calls):
    times = [call[2] for call in calls]
    return times == sorted(times)


GROW = [300, 600, 1200, 2400, 4800]


def grow(n):
    # All within one window: the first half passes, the second is refused.
    return [("new", n // 2, 2 * n)] + [("allow", "drift", i) for i in range(n)]

DAY = 86_400
NOW = 1_700_000_000

CASES = [
    steps(
        "an old click and a new view",
        [10, 1, 2],
        ("rate", 0),
        ("record", True, 0),
        ("rate", 0),
        ("record", False, 10),
        ("rate", 10),
        ("rate", 20),
        expect=[0.5, None, 2 / 3, None, 1.5 / 3.5, 1.25 / 2.75],
        example=True,
    ),
    steps(
        "a view that arrives late",
        [10, 0, 1],
        ("record", False, 20),
        ("record", True, 10),
        ("rate", 20),
        ("rate", 30),
        expect=[None, None, 0.5 / 2.5, 0.25 / 1.75],
        example=True,
    ),
    steps("no views yet", [5, 1, 4], ("rate", 0), ("rate", 1000), expect=[0.25, 0.25]),
    steps("a prior without clicks", [5, 0, 1], ("rate", 7), ("record", True, 7), ("rate", 7), expect=[0.0, None, 0.5]),
    steps("views at the same time", [5, 0, 1], ("record", True, 3), ("record", True, 3), ("record", False, 3), ("rate", 3), expect=[None, None, None, 0.5]),
    steps("after a long time only the prior is left", [1, 1, 10], ("record", True, 0), ("rate", 100_000), expect=[None, 0.1]),
    steps("a view after a long time", [1, 0, 1], ("record", True, 0), ("record", False, 100_000), ("rate", 100_000), expect=[None, None, 0.0]),
    steps("time stamps in seconds and a short half-life", [60, 0, 1], ("record", True, NOW), ("record", False, NOW + 60), ("rate", NOW + 60), ("rate", NOW + 120), expect=[None, None, 0.5 / 2.5, 0.25 / 1.75]),
    steps("a view that is very late", [60, 0, 1], ("record", False, NOW), ("record", True, NOW - 30 * DAY), ("rate", NOW), expect=[None, None, 0.0]),
    steps("asking changes nothing", [10, 0, 1], ("record", True, 0), ("rate", 10), ("rate", 10), ("rate", 20), ("rate", 10), expect=[None, 1 / 3, 1 / 3, 0.2, 1 / 3]),
    steps("asking far ahead changes nothing", [60, 0, 1], ("record", True, NOW), ("rate", NOW + DAY), ("rate", NOW + 60), expect=[None, 0.0, 1 / 3]),
    steps("times long before zero", [60, 0, 1], ("record", True, -NOW), ("rate", -NOW), ("record", False, 60 - NOW), ("rate", 60 - NOW), expect=[None, 0.5, None, 0.2]),
    steps("recording after a rate was asked", [10, 0, 1], ("record", True, 0), ("rate", 10), ("record", True, 10), ("rate", 10), expect=[None, 1 / 3, None, 0.6]),
    steps("half of a half-life", [10, 0, 1], ("record", True, 0), ("rate", 5), expect=[None, 0.5**0.5 / (0.5**0.5 + 1)]),
    steps("late, then new, then late again", [10, 1, 2], ("record", True, 30), ("record", True, 10), ("record", False, 40), ("record", False, 20), ("rate", 40), ("rate", 60)),
    steps("the first view is late for nobody", [10, 0, 1], ("record", True, -20), ("record", False, -30), ("rate", -20), expect=[None, None, 1 / 2.5]),
    steps("a prior that is no whole number", [8, 0.5, 2.5], ("record", True, 8), ("rate", 16), expect=[None, 1 / 3]),
]


def generate(random):
    latest, calls = 0, []
    for _ in range(random.randint(1, 10)):
        if random.random() < 0.7:
            time = latest + random.randint(-6, 8)
            latest = max(latest, time)
            calls.append(("record", random.random() < 0.5, time))
        else:
            latest += random.choice([0, 0, 4])
            calls.append(("rate", latest))
    return [("new", random.choice([2, 4, 10]), random.randint(0, 2), random.randint(2, 5)), *calls, ("rate", latest + 4)]


def valid(*calls):
    return True


GROW = [250, 2000]


def grow(n):
    calls = [("new", 50, 1, 10)]
    for i in range(n):
        calls.append(("record", i % 3 == 0, i - i % 5))
        calls.append(("rate", i))
    return calls

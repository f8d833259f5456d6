CASES = [
    steps(
        "a sample of two from five",
        [2],
        ("add", "a", 0.9),
        ("add", "b", 0.1),
        ("sample",),
        ("add", "c", 0.5),
        ("add", "d", 0.6),
        ("add", "e", 0.1),
        ("sample",),
        ("chance",),
        expect=[None, None, ["a", "b"], None, None, None, ["e", "c"], 0.4],
        example=True,
    ),
    steps("before the first item", [3], ("sample",), ("chance",), expect=[[], None], example=True),
    steps("fewer items than slots", [4], ("add", 7, 0.99), ("add", 8, 0.0), ("sample",), ("chance",), expect=[None, None, [7, 8], 1.0]),
    steps("exactly as many items as slots", [2], ("add", 7, 0.99), ("add", 8, 0.0), ("sample",), ("chance",), expect=[None, None, [7, 8], 1.0]),
    steps("one slot, the second item enters", [1], ("add", "x", 0.3), ("add", "y", 0.49), ("sample",), expect=[None, None, ["y"]]),
    steps("one slot, the second item stays out", [1], ("add", "x", 0.3), ("add", "y", 0.5), ("sample",), expect=[None, None, ["x"]]),
    steps("the third item at a third", [1], ("add", "x", 0), ("add", "y", 0.75), ("add", "z", 0.34), ("sample",), ("chance",), expect=[None, None, None, ["x"], 1 / 3]),
    steps("the third item just below a third", [1], ("add", "x", 0), ("add", "y", 0.75), ("add", "z", 0.33), ("sample",), expect=[None, None, None, ["z"]]),
    steps("the number of zero goes to slot zero", [3], *(("add", i, 0.0) for i in range(6)), ("sample",), expect=[None] * 6 + [[5, 1, 2]]),
    steps("the same item again is another item", [2], ("add", "a", 0.2), ("add", "a", 0.2), ("add", "a", 0.99), ("sample",), ("chance",), expect=[None, None, None, ["a", "a"], 2 / 3]),
    steps("None is an item like others", [2], ("add", None, 0.2), ("add", None, 0.2), ("add", 5, 0.4), ("sample",), expect=[None, None, None, [None, 5]]),
    steps(
        "what was handed out does not change",
        [1],
        ("add", 1, 0.5),
        ("sample",),
        ("add", 2, 0.0),
        ("sample",),
        expect=[None, [1], None, [2]],
    ),
    raises("a sample of none", ("new", 0)),
    raises("a negative size", ("new", -2)),
]
for made in CASES[-2:]:
    made["calls"] = True


def generate(random):
    calls = [("add", i, random.randrange(1024) / 1024) for i in range(random.randint(0, 14))]
    calls.insert(random.randint(0, len(calls)), ("sample",))
    return [("new", random.randint(1, 4)), *calls, ("sample",), ("chance",)]


def valid(*calls):
    return True


GROW = [250, 2000]


def grow(n):
    # The sample is read after every item: going through all items again shows.
    calls = [("new", 8)]
    for i in range(n):
        calls += [("add", i, i * 7919 % n / n), ("sample",), ("chance",)]
    return calls

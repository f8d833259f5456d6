BIG = 1_000_000_000


def added(*values):
    return [("add", value) for value in values]


CASES = [
    steps(
        "four readings",
        [],
        *added(2, 4, 4, 6),
        ("mean",),
        ("variance",),
        ("state",),
        expect=[None] * 4 + [4.0, 8 / 3, (4, 4.0, 8.0)],
        example=True,
    ),
    steps(
        "another part joins",
        [],
        *added(1, 3),
        ("merge", (3, 6.0, 8.0)),
        ("state",),
        ("variance",),
        expect=[None, None, None, (5, 4.4, 29.2), 7.3],
        example=True,
    ),
    steps("nothing yet", [], ("mean",), ("variance",), ("state",), expect=[None, None, (0, 0.0, 0.0)]),
    steps("one number", [], *added(-3.5), ("mean",), ("variance",), ("state",), expect=[None, -3.5, None, (1, -3.5, 0.0)]),
    steps("a mean of zero is not an empty one", [], *added(-2, 2), ("mean",), ("variance",), expect=[None, None, 0.0, 8.0]),
    steps("all the same", [], *added(7, 7, 7), ("variance",), expect=[None] * 3 + [0.0]),
    steps("small differences far from zero", [], *added(BIG + 4, BIG + 7, BIG + 13, BIG + 16), ("mean",), ("variance",), expect=[None] * 4 + [BIG + 10.0, 30.0]),
    steps("far below zero", [], *added(-BIG - 1, -BIG, -BIG + 1), ("variance",), ("state",), expect=[None] * 3 + [1.0, (3, -BIG * 1.0, 2.0)]),
    steps("merged far from zero", [], *added(BIG, BIG + 2), ("merge", (2, BIG + 5.0, 2.0)), ("state",), ("variance",), expect=[None, None, None, (4, BIG + 3.0, 20.0), 20 / 3]),
    steps("an empty part joins", [], *added(1, 3), ("merge", (0, 0.0, 0.0)), ("state",), expect=[None, None, None, (2, 2.0, 2.0)]),
    steps("joins an empty one", [], ("merge", (3, 6.0, 8.0)), ("state",), ("variance",), expect=[None, (3, 6.0, 8.0), 4.0]),
    steps("two empty ones", [], ("merge", (0, 0.0, 0.0)), ("state",), ("mean",), expect=[None, (0, 0.0, 0.0), None]),
    steps("a single number joins a single number", [], *added(1), ("merge", (1, 5.0, 0.0)), ("state",), ("variance",), expect=[None, None, (2, 3.0, 8.0), 8.0]),
    steps("goes on after a merge", [], *added(1), ("merge", (2, 4.0, 2.0)), *added(7), ("state",), expect=[None, None, None, (4, 4.0, 20.0)]),
    steps("two merges", [], ("merge", (2, 0.0, 2.0)), ("merge", (2, 10.0, 2.0)), ("merge", (4, 5.0, 0.0)), ("state",), expect=[None, None, None, (8, 5.0, 104.0)]),
    steps("many small parts far from zero", [], *(("merge", (2, BIG + 0.5 * i, 0.5)) for i in range(20)), ("variance",)),
    steps("a long stream far from zero", [], *added(*(BIG + i % 5 for i in range(100))), ("variance",), ("mean",)),
]


def generate(random):
    offset = random.choice([0, 0, -50, BIG])
    calls = []
    for _ in range(random.randint(0, 8)):
        if random.random() < 0.25:
            count = random.randint(0, 4)
            state = (count, offset + random.randint(-5, 5) / 2, 0.0 if count == 1 else random.randint(0, 20) / 2)
            calls.append(("merge", state if count > 0 else (0, 0.0, 0.0)))
        else:
            calls.append(("add", offset + random.randint(-9, 9)))
        if random.random() < 0.3:
            calls.append(("variance",))
    return [("new",), *calls, ("mean",), ("variance",), ("state",)]


def valid(*calls):
    return True


GROW = [250, 2000]


def grow(n):
    # Asked after every number and joined by large parts: neither may look at all numbers again.
    calls = [("new",)]
    for i in range(n):
        calls += [("add", i % 7), ("merge", (n, 3.0, 2.0 * n)), ("variance",)]
    return calls

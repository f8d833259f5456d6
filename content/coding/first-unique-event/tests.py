CASES = [
    steps(
        "one after the other is repeated",
        [],
        ("add", "a"),
        ("add", "b"),
        ("first",),
        ("add", "a"),
        ("first",),
        ("add", "b"),
        ("first",),
        expect=[None, None, "a", None, "b", None, None],
        example=True,
    ),
    steps(
        "forgotten and back again",
        [],
        ("add", "a"),
        ("add", "b"),
        ("forget", "a"),
        ("add", "a"),
        ("first",),
        expect=[None, None, None, None, "b"],
        example=True,
    ),
    steps("nothing added", [], ("first",), expect=[None]),
    steps("asking changes nothing", [], ("add", "x"), ("first",), ("first",), expect=[None, "x", "x"]),
    steps(
        "three times the same",
        [],
        ("add", "a"),
        ("add", "a"),
        ("add", "a"),
        ("first",),
        ("add", "a"),
        ("add", "a"),
        ("first",),
        expect=[None, None, None, None, None, None, None],
    ),
    steps(
        "the middle one is repeated first",
        [],
        ("add", "a"),
        ("add", "b"),
        ("add", "c"),
        ("add", "b"),
        ("add", "a"),
        ("first",),
        expect=[None, None, None, None, None, "c"],
    ),
    steps("forgetting an unknown id", [], ("forget", "a"), ("add", "a"), ("first",), expect=[None, None, "a"]),
    steps(
        "forgetting a repeated id",
        [],
        ("add", "a"),
        ("add", "a"),
        ("forget", "a"),
        ("first",),
        ("add", "a"),
        ("first",),
        ("add", "a"),
        ("first",),
        expect=[None, None, None, None, None, "a", None, None],
    ),
    steps(
        "a repeated id comes back behind the others",
        [],
        ("add", "a"),
        ("add", "a"),
        ("add", "b"),
        ("forget", "a"),
        ("add", "a"),
        ("first",),
        ("forget", "b"),
        ("first",),
        expect=[None, None, None, None, None, "b", None, "a"],
    ),
    steps(
        "forgetting the first one",
        [],
        ("add", "a"),
        ("add", "b"),
        ("first",),
        ("forget", "a"),
        ("first",),
        ("forget", "b"),
        ("first",),
        expect=[None, None, "a", None, "b", None, None],
    ),
    steps("forgetting twice", [], ("add", "a"), ("forget", "a"), ("forget", "a"), ("first",), expect=[None, None, None, None]),
    steps("an empty id", [], ("add", ""), ("first",), ("add", "b"), ("add", ""), ("first",), expect=[None, "", None, None, "b"]),
]


def generate(random):
    calls = [("new",)]
    for _ in range(random.randint(1, 14)):
        name = random.choice(["add", "add", "add", "first", "first", "forget"])
        calls.append((name,) if name == "first" else (name, random.choice("abc")))
    return [*calls, ("first",)]


def valid(new, *calls):
    return all((call[0] == "first") == (len(call) == 1) for call in calls)


GROW = [200, 400, 800, 3200, 6400]


def grow(n):
    # All ids arrive, then each comes again, with a question after every one: the older half in the same order, the rest backwards.
    calls = [("new",)]
    calls += [("add", str(i)) for i in range(n)]
    for i in [*range(n // 2), *reversed(range(n // 2, n))]:
        calls += [("add", str(i)), ("first",)]
    return calls

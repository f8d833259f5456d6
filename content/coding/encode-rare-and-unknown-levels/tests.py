def too_early(name, *calls):
    return {**steps(name, [1], *calls, expect=ANY), "error": RuntimeError}


CASES = [
    steps(
        "frequent, rare and unknown",
        [2],
        ("fit", ["visa", "cash", "visa", "gift", "cash", "coin"]),
        ("transform", ["cash", "visa", "gift", "coin", "points"]),
        expect=[["cash", "visa", "(rare)"], [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1], [0, 0, 0]]],
        example=True,
    ),
    steps(
        "nothing is rare, a value is missing",
        [1],
        ("fit", ["b", None, "a"]),
        ("transform", ["a", None, "c", "b"]),
        expect=[["a", "b"], [[1, 0], [0, 0], [0, 0], [0, 1]]],
        example=True,
    ),
    steps("everything is rare", [3], ("fit", ["x", "y", "y"]), ("transform", ["x", "y", "z"]), expect=[["(rare)"], [[1], [1], [0]]]),
    steps("exactly often enough", [2], ("fit", ["a", "a", "b"]), ("transform", ["a", "b"]), expect=[["a", "(rare)"], [[1, 0], [0, 1]]]),
    steps("nothing to learn from", [1], ("fit", []), ("transform", ["a", "b"]), expect=[[], [[], []]]),
    steps("only missing values", [1], ("fit", [None, None]), ("transform", [None]), expect=[[], [[]]]),
    steps("missing values are no level, however many", [2], ("fit", [None, "a", None, "a", None]), ("transform", [None, "a"]), expect=[["a"], [[0], [1]]]),
    steps("nothing to transform", [1], ("fit", ["a"]), ("transform", []), expect=[["a"], []]),
    steps(
        "fitted again, what was known is forgotten",
        [1],
        ("fit", ["a", "b"]),
        ("fit", ["b", "c"]),
        ("transform", ["a", "b", "c"]),
        expect=[["a", "b"], ["b", "c"], [[0, 0], [1, 0], [0, 1]]],
    ),
    steps(
        "counts do not carry over to the next fit",
        [2],
        ("fit", ["a", "b"]),
        ("fit", ["a", "b", "b"]),
        ("transform", ["a", "b"]),
        expect=[["(rare)"], ["b", "(rare)"], [[0, 1], [1, 0]]],
    ),
    steps(
        "transforming teaches nothing",
        [2],
        ("fit", ["a", "a", "b"]),
        ("transform", ["b", "b", "c", "c"]),
        ("transform", ["a", "b", "c"]),
        expect=[["a", "(rare)"], [[0, 1], [0, 1], [0, 0], [0, 0]], [[1, 0], [0, 1], [0, 0]]],
    ),
    steps("upper case sorts first, and an empty string is a level", [1], ("fit", ["b", "B", ""]), ("transform", ["", "B", "b"]), expect=[["", "B", "b"], [[1, 0, 0], [0, 1, 0], [0, 0, 1]]]),
    steps("by name, not by count", [1], ("fit", ["z", "z", "z", "m", "a"]), expect=[["a", "m", "z"]]),
    raises("a limit of nothing", 0),
    asserts(
        "two encoders at once",
        """
strict, lenient = LevelEncoder(2), LevelEncoder(1)
columns = strict.fit(["a", "a", "b"])
assert columns == ["a", "(rare)"], f"fit of the first encoder should return ['a', '(rare)'], not {columns!r}"
columns = lenient.fit(["c", "b"])
assert columns == ["b", "c"], f"fit of the second encoder should return ['b', 'c'], not {columns!r}"
rows = strict.transform(["a", "b", "c"])
assert rows == [[1, 0], [0, 1], [0, 0]], f"the second encoder changed what the first one knows: it gives {rows!r}"
""",
    ),
    asserts(
        "the lists stay as they were",
        """
encoder, learnt, coded = LevelEncoder(1), ["b", None, "a", "b"], ["b", None, "x"]
encoder.fit(learnt)
encoder.transform(coded)
assert learnt == ["b", None, "a", "b"], f"fit changed the list it was given to {learnt!r}; work on a copy"
assert coded == ["b", None, "x"], f"transform changed the list it was given to {coded!r}; work on a copy"
""",
    ),
    too_early("transforming before fitting", ("transform", ["a"])),
    too_early("transforming nothing before fitting", ("transform", [])),
]


def generate(random):
    def values(names, most):
        return [random.choice([None, *names]) for _ in range(random.randint(0, most))]

    calls = [("new", random.randint(1, 3)), ("fit", values("abcd", 9)), ("transform", values("abcde", 5))]
    if random.random() < 0.4:
        calls += [("fit", values("cdef", 7)), ("transform", values("abcdef", 5))]
    return calls


def valid(*calls):
    return len(calls) > 1 and calls[0][1] >= 1 and calls[1][0] == "fit"

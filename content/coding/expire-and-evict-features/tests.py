CASES = [
    steps(
        "reading protects from eviction",
        [2, 100],
        ("put", "u1", 0.3, 0),
        ("put", "u2", 0.7, 1),
        ("get", "u1", 2),
        ("put", "u3", 0.9, 3),
        ("get", "u2", 4),
        ("keys", 5),
        expect=[None, None, 0.3, None, None, ["u1", "u3"]],
        example=True,
    ),
    steps(
        "an entry expires although it is read",
        [2, 10],
        ("put", "u1", 5, 0),
        ("get", "u1", 9),
        ("get", "u1", 10),
        ("keys", 10),
        expect=[None, 5, None, []],
        example=True,
    ),
    steps("nothing yet", [3, 10], ("get", "a", 0), ("keys", 0), expect=[None, []]),
    steps("one place", [1, 10], ("put", "a", 1, 0), ("put", "b", 2, 0), ("get", "a", 1), ("get", "b", 1), expect=[None, None, None, 2]),
    steps("an expired entry makes room", [2, 10], ("put", "a", 1, 0), ("put", "b", 2, 5), ("get", "a", 6), ("put", "c", 3, 12), ("keys", 12), expect=[None, None, 1, None, ["b", "c"]]),
    steps("a second write starts the time anew", [2, 10], ("put", "a", 1, 0), ("put", "a", 2, 8), ("get", "a", 15), ("get", "a", 18), expect=[None, None, 2, None]),
    steps("a second write counts as use", [2, 99], ("put", "a", 1, 0), ("put", "b", 2, 1), ("put", "a", 3, 2), ("put", "c", 4, 3), ("keys", 4), expect=[None] * 4 + [["a", "c"]]),
    steps("a second write evicts nothing", [2, 99], ("put", "a", 1, 0), ("put", "b", 2, 1), ("put", "b", 3, 2), ("keys", 2), ("get", "a", 2), expect=[None] * 3 + [["a", "b"], 1]),
    steps("a second write expires after the others", [3, 10], ("put", "a", 1, 0), ("put", "b", 2, 1), ("put", "a", 3, 2), ("keys", 11), ("keys", 12), expect=[None] * 3 + [["a"], []]),
    steps("a miss is no use", [2, 99], ("put", "a", 1, 0), ("get", "z", 1), ("put", "b", 2, 1), ("put", "c", 3, 1), ("keys", 1), expect=[None, None, None, None, ["b", "c"]]),
    steps("zero and empty values are values", [2, 9], ("put", "a", 0, 0), ("put", "b", [], 0), ("get", "a", 1), ("put", "c", "", 1), ("get", "a", 2), ("get", "c", 2), ("get", "b", 2), expect=[None, None, 0, None, 0, "", None]),
    steps("many at the same time", [3, 5], ("put", "a", 1, 7), ("put", "b", 2, 7), ("get", "a", 7), ("put", "c", 3, 7), ("put", "d", 4, 7), ("keys", 11), ("keys", 12), expect=[None, None, 1, None, None, ["a", "c", "d"], []]),
    steps("listing the keys is no use", [2, 99], ("put", "a", 1, 0), ("put", "b", 2, 0), ("keys", 1), ("keys", 1), ("put", "c", 3, 2), ("keys", 2), expect=[None, None, ["a", "b"], ["a", "b"], None, ["b", "c"]]),
    steps("an expired one that was used last does not save it", [2, 10], ("put", "a", 1, 0), ("put", "b", 2, 4), ("get", "a", 9), ("put", "c", 3, 10), ("keys", 10), ("put", "d", 4, 11), ("keys", 11), expect=[None, None, 1, None, ["b", "c"], None, ["c", "d"]]),
    steps("evicted and written again", [1, 10], ("put", "a", 1, 0), ("put", "b", 2, 1), ("put", "a", 3, 2), ("get", "a", 11), ("get", "a", 12), expect=[None, None, None, 3, None]),
    steps("seconds with fractions", [2, 0.5], ("put", "a", 1, 0.25), ("get", "a", 0.625), ("get", "a", 0.75), expect=[None, 1, None]),
]


def generate(random):
    now, calls = 0, []
    for _ in range(random.randint(1, 16)):
        now += random.choice([0, 0, 1, 1, 2, 4])
        key = random.choice("abcd")
        calls.append(random.choice([("put", key, random.randint(0, 9), now), ("put", key, random.randint(0, 9), now), ("get", key, now), ("keys", now)]))
    return [("new", random.randint(1, 3), random.choice([2, 4, 8])), *calls, ("keys", now)]


def valid(*calls):
    return True


GROW = [500, 4000]


def grow(n):
    # Fills the cache, then reads and replaces: a search through all entries in any call shows.
    capacity = n // 2
    calls = [("new", capacity, 10 * n)]
    for i in range(n):
        calls.append(("put", i, i, i))
        calls.append(("get", i - i % 7, i))
    return calls

CASES = [
    case(
        "no repeats",
        ["we", "see", "we", "saw", "see", "sea"],
        1,
        expect=["we", "saw", "see", "sea"],
        example=True,
    ),
    case("each token twice at most", ["a", "b", "a", "a", "c", "a"], 2, expect=["b", "a", "a", "c"], example=True),
    case("no tokens", [], 1, expect=[]),
    case("one token", ["x"], 3, expect=["x"]),
    case("the same token all the time", ["x", "x", "x", "x"], 2, expect=["x", "x"]),
    case("the whole text keeps the limit", ["a", "b", "a", "c"], 2, expect=["a", "b", "a", "c"]),
    case("the longest comes last", ["a", "a", "b", "c", "d"], 1, expect=["a", "b", "c", "d"]),
    case("the repeated token is the oldest", ["a", "b", "c", "a", "d"], 1, expect=["b", "c", "a", "d"]),
    case("a repeat that has already left the window", ["a", "b", "b", "a", "c"], 1, expect=["b", "a", "c"]),
    case("two passages of the same length", ["a", "b", "a"], 1, expect=["a", "b"]),
    case("the third use lies deep inside", ["a", "b", "a", "c", "d", "a", "e"], 2, expect=["b", "a", "c", "d", "a", "e"]),
    case("case matters", ["The", "the", "cat"], 1, expect=["The", "the", "cat"]),
    case("an empty string is a token, too", ["", "a", "", "b"], 1, expect=["a", "", "b"]),
]


def generate(random):
    tokens = [random.choice(["a", "b", "c", "d"]) for _ in range(random.randint(0, 12))]
    return [tokens, random.randint(1, 3)]


def valid(tokens, limit):
    return all(isinstance(token, str) for token in tokens) and isinstance(limit, int) and limit >= 1


GROW = [500, 1000, 4000, 8000, 16000]


def grow(n):
    # Half of the text has no repeats, so the longest passage grows step by step. Then the last tokens of it come again and again.
    return [[str(i if i < n // 2 else n // 2 - 1 - i % (n // 8)) for i in range(n)], 1]

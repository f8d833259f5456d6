import random as chance

CASES = [
    steps(
        "pairs grow into words",
        [{"low": 5, "lower": 2, "newer": 3}, 4],
        ("learned",),
        ("encode", "lower"),
        ("encode", "slow"),
        expect=[
            [("l", "o"), ("lo", "w"), ("e", "r"), ("e", "w")],
            ["low", "er"],
            ["s", "low"],
        ],
        example=True,
    ),
    steps(
        "a run of the same letter",
        [{"aaaa": 2}, 5],
        ("learned",),
        ("encode", "aaa"),
        ("encode", "aaaaa"),
        expect=[[("a", "a"), ("aa", "aa")], ["aa", "a"], ["aaaa", "a"]],
        example=True,
    ),
    steps("a tie goes to the smaller pair", [{"xy": 3, "ab": 3, "ac": 3}, 2], ("learned",), expect=[[("a", "b"), ("a", "c")]]),
    steps("a tie within one word", [{"cbab": 2}, 1], ("learned",), ("encode", "cbab"), expect=[[("a", "b")], ["c", "b", "ab"]]),
    steps("a tie is settled by the left token first", [{"bz": 2, "caa": 1, "cab": 1, "ba": 2}, 1], ("learned",), expect=[[("b", "a")]]),
    steps("a tie compares tokens, not the joined text", [{"bz": 20, "abz": 2, "ab": 8, "aba": 2}, 3], ("learned",), expect=[[("b", "z"), ("a", "b"), ("a", "bz")]]),
    steps("places that overlap both count", [{"aaa": 1}, 3], ("learned",), ("encode", "aaaa"), expect=[[("a", "a")], ["aa", "aa"]]),
    steps("what occurs once is not merged", [{"ab": 1, "cd": 1}, 3], ("learned",), ("encode", "ab"), expect=[[], ["a", "b"]]),
    steps("once in each of two words is twice", [{"xab": 1, "yab": 1}, 3], ("learned",), expect=[[("a", "b")]]),
    steps("a rare pair in frequent words wins", [{"ab": 9, "cd": 1, "cde": 1, "cdf": 1}, 1], ("learned",), expect=[[("a", "b")]]),
    steps("a word that occurs zero times adds nothing", [{"ab": 0, "abab": 0, "cd": 2}, 3], ("learned",), expect=[[("c", "d")]]),
    steps("no merges allowed", [{"ab": 4}, 0], ("learned",), ("encode", "ab"), expect=[[], ["a", "b"]]),
    steps("no words", [{}, 3], ("learned",), ("encode", "hey"), expect=[[], ["h", "e", "y"]]),
    steps("words of one letter", [{"a": 5, "b": 7}, 3], ("learned",), ("encode", "ab"), expect=[[], ["a", "b"]]),
    steps("an empty word", [{"ab": 4}, 1], ("encode", ""), expect=[[]]),
    steps("unknown characters stay single", [{"ab": 4}, 1], ("encode", "zabé"), expect=[["z", "ab", "é"]]),
    steps(
        "an earlier merge takes a letter away",
        [{"ab": 5, "bc": 4}, 2],
        ("learned",),
        ("encode", "abc"),
        ("encode", "bcab"),
        expect=[[("a", "b"), ("b", "c")], ["ab", "c"], ["bc", "ab"]],
    ),
    steps(
        "a longer token is out of reach",
        [{"ab": 9, "bcd": 5}, 3],
        ("learned",),
        ("encode", "abcd"),
        expect=[[("a", "b"), ("b", "c"), ("bc", "d")], ["ab", "c", "d"]],
    ),
    steps(
        "an earlier merge keeps a longer match from the left away",
        [{"bc": 9, "ab": 5}, 2],
        ("learned",),
        ("encode", "abc"),
        ("encode", "ababc"),
        expect=[[("b", "c"), ("a", "b")], ["a", "bc"], ["ab", "a", "bc"]],
    ),
    steps("a pair that repeats within a word", [{"abcab": 2}, 1], ("encode", "abcab"), expect=[["ab", "c", "ab"]]),
    steps("words that occur up to a million times", [{"ab": 999_999, "cd": 1_000_000, "bc": 1_000}, 3], ("learned",), expect=[[("c", "d"), ("a", "b"), ("b", "c")]]),
    steps("encoding twice gives the same", [{"abab": 2}, 3], ("encode", "abab"), ("encode", "abab"), ("encode", "aba"), expect=[["abab"], ["abab"], ["ab", "a"]]),
]


def generate(random):
    def word(most):
        return "".join(random.choice("abc") for _ in range(random.randint(1, most)))

    words = {word(5): random.randint(1, 4) for _ in range(random.randint(0, 5))}
    return [("new", words, random.randint(0, 6)), ("learned",), *(("encode", word(9)) for _ in range(3))]


def valid(*calls):
    return True


GROW = [20, 160]


def grow(n):
    # A search through all words for every pair, splitting them anew in every round, and a copy of a word for each time it occurs show.
    draw = chance.Random(11)
    words = {"".join(draw.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(10)): 100 * n for _ in range(n)}
    return [("new", words, n), ("learned",), *(("encode", word) for word in words)]

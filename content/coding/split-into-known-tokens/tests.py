CASES = [
    case("two best splits", "abcd", ["a", "ab", "bcd", "cd", "d"], expect=(2, 2), example=True),
    case("not possible", "abcd", ["ab", "c"], expect=(-1, 0), example=True),
    case("empty text", "", ["a"], expect=(0, 1)),
    case("empty text and vocabulary", "", [], expect=(0, 1)),
    case("empty vocabulary", "a", [], expect=(-1, 0)),
    case("the whole text is a token", "data", ["d", "a", "t", "da", "ta", "data"], expect=(1, 1)),
    case("one character again and again", "aaaa", ["a", "aa"], expect=(2, 1)),
    case("several ways with an odd length", "aaaaa", ["a", "aa"], expect=(3, 3)),
    case("a token named twice", "abab", ["ab", "ab"], expect=(2, 1)),
    case("the longest first gets stuck", "abcde", ["abc", "ab", "cde"], expect=(2, 1)),
    case("the longest first needs more", "abcdef", ["abcd", "abc", "def", "e", "f"], expect=(2, 1)),
    case("the longest at the end needs more", "abcdef", ["cdef", "a", "b", "abc", "def"], expect=(2, 1)),
    case("worse splits do not count as ways", "abc", ["a", "b", "c", "ab", "bc"], expect=(2, 2)),
    case("an unknown character in the middle", "ab?ab", ["a", "b", "ab"], expect=(-1, 0)),
    case("capital letters differ", "Ab", ["a", "b", "ab"], expect=(-1, 0)),
    case("a token longer than the text", "ab", ["abc", "b", "a"], expect=(2, 1)),
    case("ways multiply", "abxab", ["a", "bx", "ab", "x", "b", "xa"], expect=(3, 3)),
    case("very many ways", "ab" * 5 + "a", ["ab", "ba", "a"], expect=(6, 6)),
]

GENERATED = 60


def generate(random):
    vocabulary = ["".join(random.choice("ab") for _ in range(random.randint(1, 4))) for _ in range(random.randint(0, 7))]
    if vocabulary and random.random() < 0.7:
        return ["".join(random.choice(vocabulary) for _ in range(random.randint(0, 4))), vocabulary]
    return ["".join(random.choice("ab") for _ in range(random.randint(0, 8))), vocabulary]


def valid(text, vocabulary):
    return all(vocabulary)


GROW = [10, 12, 14, 16, 18, 20]


def grow(n):
    # The number of splits doubles with each character or so.
    return ["a" * n, ["a", "aa", "aaa"]]

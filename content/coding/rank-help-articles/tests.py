import math

ARTICLES = [["reset", "password"], ["reset", "router", "reset", "now"], ["billing", "dates"]]


def idf(n, df):
    return math.log(1 + (n - df + 0.5) / (df + 0.5))


CASES = [
    case(
        "twice in a longer article",
        ARTICLES,
        ["reset"],
        expect=[idf(3, 2) * 2.5 / (1 + 1.5 * (0.25 + 0.75 * 6 / 8)), idf(3, 2) * 5 / (2 + 1.5 * (0.25 + 0.75 * 12 / 8)), 0.0],
        example=True,
    ),
    case("a term no article has", ARTICLES, ["billing", "refund"], expect=[0.0, 0.0, idf(3, 1) * 2.5 / (1 + 1.5 * (0.25 + 0.75 * 6 / 8))], example=True),
    case("a word typed twice counts twice", [["a"], ["b"]], ["a", "a"], expect=[2 * idf(2, 1), 0.0]),
    case("a term of every article stays positive", [["a"], ["a"], ["a"]], ["a"], expect=[idf(3, 3)] * 3),
    case("k1 is 0: how often no longer counts", [["a", "a", "b"], ["a"], ["c"]], ["a", "b"], 0, 0.75, expect=[idf(3, 2) + idf(3, 1), idf(3, 2), 0.0]),
    case("b is 0: length no longer counts", [["a", "b", "c", "d"], ["a"], ["b"]], ["a"], 1.0, 0, expect=[idf(3, 2), idf(3, 2), 0.0]),
    case("b is 1: length counts in full", [["a", "b", "c"], ["b"]], ["a"], 1.0, 1, expect=[idf(2, 1) * 2 / 2.5, 0.0]),
    case("an empty article shortens the mean", [["a", "b"], []], ["a"], 2.0, 0.5, expect=[idf(2, 1) * 3 / 4, 0.0]),
    case("only empty articles", [[], []], ["a"], expect=[0.0, 0.0]),
    case("only empty articles with k1 at 0", [[]], ["a"], 0, 0, expect=[0.0]),
    case("no articles", [], ["a"], expect=[]),
    case("an empty query", ARTICLES, [], expect=[0.0, 0.0, 0.0]),
    case("repetition gains less and less", [["a"] * 9 + ["b"], ["a"] + ["b"] * 9, ["b"] * 10], ["a"], 1.2, 0.75),
    case("a repeated word makes an article longer", [["a", "b", "b", "b"], ["a", "b"]], ["a"]),
]


def generate(random):
    documents = [[random.choice("abcd") for _ in range(random.randint(0, 6))] for _ in range(random.randint(0, 5))]
    query = [random.choice("abcde") for _ in range(random.randint(0, 4))]
    return [documents, query, random.choice([0, 0.9, 1.5, 2.0]), random.choice([0, 0.5, 0.75, 1])]


def valid(documents, query, k1=1.5, b=0.75):
    return k1 >= 0 and 0 <= b <= 1


GROW = [500, 4000]


def grow(n):
    # Each article has a query token: counting anew for each in how many articles it stands shows.
    return [[[f"w{i % 5}", f"w{i % 7}", f"v{i}"] for i in range(n)], ["w1", "w2", "w3"]]

from math import log2

CASES = [
    case("a relevant item comes second", 2, ["b", "a"], {"a": 1}, expect=1 / log2(3), example=True),
    case(
        "the best item was not found",
        3,
        ["x", "a", "b"],
        {"a": 2, "b": 1, "c": 3},
        expect=(3 / log2(3) + 1 / 2) / (7 + 3 / log2(3) + 1 / 2),
        example=True,
    ),
    case("in the best order", 3, ["a", "b", "c"], {"a": 3, "b": 2, "c": 1}, expect=1.0),
    case("equal grades may swap", 2, ["b", "a"], {"a": 2, "b": 2}, expect=1.0),
    case("only the first k count", 1, ["b", "a"], {"a": 3, "b": 1}, expect=1 / 7),
    case("a ranking shorter than k", 5, ["a"], {"a": 1, "b": 1}, expect=1 / (1 + 1 / log2(3))),
    case("fewer graded items than k", 4, ["x", "y", "z", "a"], {"a": 1}, expect=1 / log2(5)),
    case("nothing is relevant", 3, ["a", "b"], {"a": 0, "b": 0}, expect=0.0),
    case("no grades", 3, ["a", "b"], {}, expect=0.0),
    case("an empty ranking", 3, [], {"a": 2}, expect=0.0),
    case("a repeated item gains once and keeps its place", 3, ["a", "a", "b"], {"a": 1, "b": 1}, expect=(1 + 1 / 2) / (1 + 1 / log2(3))),
    case("an item repeated from beyond k", 2, ["b", "a", "a"], {"a": 1, "b": 0}, expect=1 / log2(3)),
    case("high grades weigh far more", 2, ["b", "a"], {"a": 4, "b": 3}, expect=(7 + 15 / log2(3)) / (15 + 7 / log2(3))),
    case("the ideal order is cut at k", 1, ["b"], {"a": 2, "b": 2, "c": 1}, expect=1.0),
    raises("k of nothing", 0, ["a"], {"a": 1}),
    raises("k below zero", -1, ["a"], {"a": 1}),
]


def generate(random):
    names = "abcdefg"
    grades = {name: random.randint(0, 3) for name in random.sample(names, random.randint(0, 6))}
    return [random.randint(1, 6), [random.choice(names) for _ in range(random.randint(0, 6))], grades]


def valid(k, ranking, grades):
    return k >= 1 and all(isinstance(name, str) and name for name in [*ranking, *grades])


def check_between_zero_and_one(args, got):
    assert -1e-9 <= got <= 1 + 1e-9, f"NDCG lies between 0 and 1, got {got}."

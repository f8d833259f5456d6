GRADES = ["low", "mid", "high"]

CASES = [
    case("plain", ["yes", "yes", "no", "no"], ["yes", "no", "no", "no"], None, expect=0.5, example=True),
    case(
        "on a scale",
        ["low", "mid", "high", "high"],
        ["low", "high", "high", "low"],
        GRADES,
        expect=1 - 1.25 / 1.75,
        example=True,
    ),
    case("full agreement", ["a", "b", "c"], ["a", "b", "c"], None, expect=1.0),
    case("always the opposite", ["a", "b"], ["b", "a"], None, expect=-1.0),
    case("no better than chance", ["a", "a", "b", "b"], ["a", "b", "a", "b"], None, expect=0.0),
    case("one always says the same", ["a", "a", "a"], ["a", "b", "a"], None, expect=0.0),
    case("both always say the same", ["a", "a"], ["a", "a"], None, expect=1.0),
    case("both always say the same, on a scale", ["mid", "mid"], ["mid", "mid"], GRADES, expect=1.0),
    case("each always says something else", ["a", "a"], ["b", "b"], None, expect=0.0),
    case(
        "a frequent label makes agreement cheap",
        ["ok"] * 8 + ["bad", "ok"],
        ["ok"] * 8 + ["ok", "bad"],
        None,
        expect=1 - 0.2 / 0.18,
    ),
    case("items one of them skipped are left out", ["a", None, "b", "b", None], ["a", "b", None, "a", None], None, expect=0.0),
    case("skipped items do not count for chance", ["a", "b", "c", "c"], ["a", "b", None, None], None, expect=1.0),
    case("only the rarer label is shared", ["a", "a", "b"], ["c", "c", "b"], None, expect=0.25),
    case("near on the scale costs less than far", ["low", "mid", "high"], ["mid", "mid", "high"], GRADES, expect=2 / 3),
    case("far on the scale", ["low", "mid", "high"], ["high", "mid", "high"], GRADES, expect=0.0),
    case("a scale with unused labels", ["w", "z", "z"], ["w", "w", "z"], ["w", "x", "y", "z"], expect=0.4),
    case("the scale, not the alphabet, gives the order", ["low", "high"], ["mid", "high"], GRADES, expect=1 - 0.5 / 1.5),
    case("the ends of a long scale", ["1", "6", "6"], ["6", "5", "1"], ["1", "2", "3", "4", "5", "6"], expect=-20 / 31),
    case("unused labels at the start and between", ["b", "d", "d"], ["b", "b", "e"], ["a", "b", "c", "d", "e"], expect=4 / 9),
    case("an empty label is a label", ["", "", "b"], ["", "b", "b"], None, expect=0.4),
    case("one item, disagreement", ["a"], ["b"], None, expect=0.0),
    raises("nothing both have labelled", ["a", None], [None, "b"], None),
    raises("no items", [], [], None),
    raises("lists of different length", ["a", "b"], ["a"], None),
]


def generate(random):
    n = random.randint(1, 8)
    labels = [None, *GRADES, *GRADES]

    def column():
        return [random.choice(GRADES)] + [random.choice(labels) for _ in range(n - 1)]

    return [column(), column(), random.choice([None, GRADES])]


def valid(first, second, scale):
    if len(first) != len(second) or not any(a is not None and b is not None for a, b in zip(first, second)):
        return False
    used = {label for label in [*first, *second] if label is not None}
    return scale is None or (len(set(scale)) == len(scale) and used <= set(scale))


GROW = [250, 500, 1000, 2000, 4000]


def grow(n):
    return [[GRADES[i % 3] for i in range(n)], [GRADES[i % 7 % 3] for i in range(n)], GRADES]

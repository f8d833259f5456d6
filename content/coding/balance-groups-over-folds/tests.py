CASES = [
    case("three patients, two folds", ["p1", "p1", "p2", "p2", "p2", "p3"], 2, expect=[1, 1, 0, 0, 0, 1], example=True),
    case("equal sizes go by first appearance", ["b", "a", "b", "a", "c", "c"], 2, expect=[0, 1, 0, 1, 0, 0], example=True),
    case("as many folds as groups", ["x", "y", "z"], 3, expect=[0, 1, 2]),
    case("a group larger than a fair share", ["a"] * 6 + ["b", "c", "d"], 3, expect=[0] * 6 + [1, 2, 1]),
    case(
        "the emptiest fold, not the next one",
        ["a"] * 5 + ["b"] * 3 + ["c"] * 2 + ["d"] * 2,
        2,
        expect=[0] * 5 + [1] * 3 + [1] * 2 + [0] * 2,
    ),
    case("scattered rows of a group stay together", ["u", "v", "u", "w", "v", "u"], 2, expect=[0, 1, 0, 1, 1, 0]),
    case("rows count, not groups", ["a"] * 4 + list("bcdef"), 2, expect=[0] * 4 + [1, 1, 1, 1, 0]),
    case("names in reverse order", ["z", "y", "x"], 2, expect=[0, 1, 0]),
    case("two rows", ["a", "b"], 2, expect=[0, 1]),
    case("the largest group comes last", ["a", "b", "b", "c", "c", "c"], 2, expect=[1, 1, 1, 0, 0, 0]),
    raises("fewer groups than folds", ["a", "a", "b", "b"], 3),
    raises("a single group", ["a", "a", "a"], 2),
    raises("a single fold", ["a", "b"], 1),
    raises("no folds", ["a", "b"], 0),
    raises("no rows", [], 2),
]


def generate(random):
    while True:
        groups = [random.choice("aaaabbbccdefg") for _ in range(random.randint(2, 14))]
        if len(set(groups)) >= 2:
            return [groups, random.randint(2, min(len(set(groups)), 4))]


def valid(groups, k):
    return all(isinstance(group, str) and group for group in groups) and 2 <= k <= len(set(groups))


GROW = [500, 1000, 2000, 4000, 8000]


def grow(n):
    # Half as many groups as rows, each with two rows that lie far apart.
    return [[f"g{i % (n // 2)}" for i in range(n)], 5]


def check_no_group_on_both_sides(args, got):
    folds = {}
    for group, fold in zip(args[0], got):
        assert folds.setdefault(group, fold) == fold, f"The rows of group {group!r} are in more than one fold."

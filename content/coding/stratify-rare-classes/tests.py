PROPERTIES_ONLY = True

CASES = [
    case("two classes", ["ok", "ok", "ok", "ok", "fraud", "fraud"], 2, expect=ANY, example=True),
    case("a class rarer than the folds", ["a", "a", "a", "a", "b", "a"], 3, expect=ANY, example=True),
    case("classes of one row each", ["a", "b", "c", "d", "e", "f"], 3, expect=ANY),
    case("every class leaves one over", ["a", "b", "c", "a", "b", "c", "a", "b", "c"], 2, expect=ANY),
    case("one class", ["a"] * 7, 3, expect=ANY),
    case("sorted by class", ["a"] * 5 + ["b"] * 5 + ["c"] * 5, 4, expect=ANY),
    case("classes in turn", ["a", "b"] * 6, 2, expect=ANY),
    case("as many folds as rows", ["a", "a", "b", "b"], 4, expect=ANY),
    case("two rows", ["a", "b"], 2, expect=ANY),
    case("many rare classes and a common one", ["x"] * 8 + ["a", "b", "c", "d", "e"], 5, expect=ANY),
    raises("more folds than rows", ["a", "b"], 3),
    raises("a single fold", ["a", "b"], 1),
    raises("no folds", ["a", "b"], 0),
    raises("no rows", [], 2),
]


def generate(random):
    n = random.randint(2, 14)
    return [[random.choice("aaabbcd") for _ in range(n)], random.randint(2, min(n, 5))]


def valid(labels, k):
    return 2 <= k <= len(labels) and all(isinstance(label, str) and label for label in labels)


GROW = [200, 400, 800, 1600, 3200]


def grow(n):
    # Many classes of two rows each, so that rows may not be gone through once for each class.
    return [[f"kind {i * 7 % (n // 2)}" for i in range(n)], 10]


def counts(folds, k):
    return [sum(1 for fold in folds if fold == number) for number in range(k)]


def check_one_fold_for_each_row(args, got):
    labels, k = args
    assert len(got) == len(labels), f"Expected a fold for each of the {len(labels)} rows, got {len(got)}."
    wrong = [fold for fold in got if fold not in range(k)]
    assert not wrong, f"{wrong[:1]} is not a fold; with k = {k} they are 0 to {k - 1}."


def check_classes_are_spread(args, got):
    labels, k = args
    for label in sorted(set(labels)):
        held = counts([fold for fold, other in zip(got, labels) if other == label], k)
        assert max(held) - min(held) <= 1, f"Class {label!r} has {held} rows in the folds; they may differ by at most one."


def check_folds_are_equally_large(args, got):
    held = counts(got, args[1])
    assert max(held) - min(held) <= 1, f"The folds have {held} rows in all; they may differ by at most one."

CASES = [
    case(
        "two folds, no smoothing",
        ["red", "red", "blue", "red", "blue", "blue"],
        [1, 0, 1, 1, 0, 0],
        [0, 0, 0, 1, 1, 1],
        0,
        expect=[1.0, 1.0, 0.0, 0.5, 1.0, 1.0],
        example=True,
    ),
    case(
        "smoothing, and a category of one fold only",
        ["a", "a", "b", "a"],
        [4, 8, 2, 6],
        [0, 1, 0, 1],
        2,
        expect=[7.0, 10 / 3, 7.0, 10 / 3],
        example=True,
    ),
    case("every category once", ["a", "b", "c"], [3, 6, 9], [0, 1, 2], 0, expect=[7.5, 6.0, 4.5]),
    case("every category once, with smoothing", ["a", "b", "c"], [3, 6, 9], [0, 1, 2], 5, expect=[7.5, 6.0, 4.5]),
    case("its own fold is left out, not only its own row", ["a", "a", "a", "a"], [10, 20, 0, 4], [0, 0, 1, 1], 0, expect=[2.0, 2.0, 15.0, 15.0]),
    case("folds of unequal size", ["a", "a", "a", "b"], [1, 1, 4, 8], [0, 0, 1, 2], 1, expect=[5.0, 5.0, 16 / 9, 2.0]),
    case("fold numbers with holes", ["a", "a", "b", "b"], [1, 3, 5, 7], [7, 2, 7, 2], 1, expect=[4.0, 2.0, 6.0, 4.0]),
    case("negative fold numbers", ["a", "a", "b", "b"], [1, 3, 5, 7], [-3, 0, -3, 0], 1, expect=[4.0, 2.0, 6.0, 4.0]),
    case("very large fold numbers", ["a", "a", "b", "b"], [1, 3, 5, 7], [10**12, 0, 10**12, 0], 1, expect=[4.0, 2.0, 6.0, 4.0]),
    case("negative targets", ["a", "a", "b"], [-2, -6, 5], [0, 1, 1], 1, expect=[-3.25, -2.0, -2.0]),
    case("smoothing with half a row", ["a", "a"], [2, 4], [0, 1], 0.5, expect=[4.0, 2.0]),
    case("a strong pull towards the mean", ["a", "a", "b", "b"], [0, 0, 10, 10], [0, 1, 0, 1], 99, expect=[4.95, 4.95, 5.05, 5.05]),
    case("no rows", [], [], [], 1, expect=[]),
    raises("a single fold", ["a", "b"], [0, 1], [3, 3], 1),
    raises("a single row", ["a"], [0], [0], 1),
]


def generate(random):
    n = random.randint(2, 9)
    folds = [0, 1] + [random.randint(0, 2) for _ in range(n - 2)]
    random.shuffle(folds)
    categories = [random.choice("abc") for _ in range(n)]
    return [categories, [random.randint(0, 9) for _ in range(n)], folds, random.choice([0, 1, 2, 0.5])]


def valid(categories, targets, folds, strength):
    alike = len(categories) == len(targets) == len(folds)
    return alike and len(set(folds)) > 1 and strength >= 0 and all(isinstance(name, str) and name for name in categories)


GROW = [1000, 2000, 4000, 8000]


def grow(n):
    categories = [f"c{i * 7919 % (n // 4)}" for i in range(n)]
    return [categories, [i % 3 for i in range(n)], [i % 5 for i in range(n)], 10]

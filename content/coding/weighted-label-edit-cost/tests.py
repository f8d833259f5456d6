CASES = [
    case("one replaced, one inserted", ["B", "I", "O"], ["B", "O", "O", "O"], 2, 1, 2, expect=4, example=True),
    case("replacing is dearer than both others", ["x", "y"], ["x", "z"], 1, 1, 5, expect=2, example=True),
    case("both empty", [], [], 1, 2, 3, expect=0),
    case("nothing predicted", [], ["a", "b", "c"], 2, 7, 9, expect=6),
    case("nothing true", ["a", "b", "c"], [], 2, 7, 9, expect=21),
    case("equal", ["a", "b", "a"], ["a", "b", "a"], 1, 1, 1, expect=0),
    case("one missing at the front", ["b", "c", "d", "e"], ["a", "b", "c", "d", "e"], 3, 10, 4, expect=3),
    case("one too many at the front", ["a", "b", "c", "d", "e"], ["b", "c", "d", "e"], 10, 3, 4, expect=3),
    case("replacing as dear as both others", ["a"], ["b"], 2, 3, 5, expect=5),
    case("replacing a little cheaper", ["a"], ["b"], 2, 3, 4, expect=4),
    case("a swap of neighbours has no edit of its own", ["a", "b"], ["b", "a"], 1, 1, 1, expect=2),
    case("removing is free", ["a", "b", "c"], ["c"], 5, 0, 5, expect=0),
    case("replacing is free", ["a", "b"], ["c", "d"], 5, 5, 0, expect=0),
    case("inserting is free", ["b"], ["a", "b", "c"], 0, 5, 5, expect=0),
    case("labels are longer than a letter", ["PER", "LOC", "O"], ["PER", "O"], 4, 2, 3, expect=2),
    case("nothing in common", ["a", "a"], ["b", "b", "b"], 2, 9, 3, expect=8),
]

GENERATED = 60


def generate(random):
    predicted = [random.choice("abc") for _ in range(random.randint(0, 5))]
    true = [random.choice("abc") for _ in range(random.randint(0, 5))]
    return [predicted, true, random.randint(0, 5), random.randint(0, 5), random.randint(0, 9)]


def valid(predicted, true, insert, remove, replace):
    return min(insert, remove, replace) >= 0 and all(predicted + true)


GROW = [3, 4, 5, 6, 7, 8]


def grow(n):
    # Small already for a table, and far too large for trying everything.
    return [["a"] * n, ["b"] * n, 2, 3, 4]

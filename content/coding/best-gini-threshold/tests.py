CASES = [
    case("a clean split, rows in any order", [4, 1, 3, 2], ["bad", "ok", "bad", "ok"], expect=(2.5, 0.0), example=True),
    case("equal values cannot be parted, and the lowest of two equal splits", [1, 2, 2, 5], ["ok", "ok", "bad", "bad"],
         expect=(1.5, 1 / 3), example=True),
    case("no rows", [], [], expect=None),
    case("one row", [3], ["a"], expect=None),
    case("all values equal", [2, 2, 2], ["a", "b", "a"], expect=None),
    case("two rows", [7, -2], ["a", "b"], expect=(2.5, 0.0)),
    case("one class takes the lowest threshold", [3, 1, 2], ["a", "a", "a"], expect=(1.5, 0.0)),
    case("no purer than the whole", [1, 1, 2, 2], ["a", "b", "a", "b"], expect=(1.5, 0.5)),
    case("the sides are weighted by their size", [1, 2, 3, 4, 5, 6], ["a", "b", "a", "a", "b", "b"], expect=(4.5, 0.25)),
    case("best at the first gap", [1, 2, 3, 4], ["a", "b", "b", "b"], expect=(1.5, 0.0)),
    case("best at the last gap", [1, 2, 3, 4], ["b", "b", "b", "a"], expect=(3.5, 0.0)),
    case("three classes", [1, 2, 3, 4, 5, 6], ["a", "a", "b", "b", "c", "c"], expect=(2.5, 1 / 3)),
    case("three classes, the second gap is better", [1, 2, 3, 4, 5, 6], ["a", "b", "b", "b", "c", "c"], expect=(4.5, 0.25)),
    case("a run of equal values inside", [1, 5, 5, 5, 9], ["a", "a", "b", "b", "b"], expect=(3.0, 0.3)),
    case("equal values at the end", [1, 4, 4], ["a", "b", "b"], expect=(2.5, 0.0)),
    case("negative values and fractions", [-1.5, -0.5, 0.25, 0.75], ["a", "a", "b", "b"], expect=(-0.125, 0.0)),
    case("mirror images tie", [1, 2, 3, 4, 5], ["a", "b", "b", "b", "a"], expect=(1.5, 0.3)),
    case("a tie that rounding would decide", list(range(1, 11)), list("bbabbabaab"), expect=(2.5, 0.4)),
    case("another tie that rounding would decide", list(range(1, 11)), list("aabbbaaaba"), expect=(2.5, 0.4)),
    case("values that differ by very little", [1e-7, 5, 0, 6], ["b", "b", "a", "b"], expect=(5e-8, 0.0)),
    case("one threshold among very many", list(range(999)), ["low"] * 302 + ["high"] * 697, expect=(301.5, 0.0)),
    case("mirror images of sevenths tie", [1, 2, 3, 4, 5, 6, 7], ["a", "a", "b", "b", "b", "a", "a"]),
]

GENERATED = 60


def generate(random):
    n = random.randint(0, 9)
    return [[random.randint(0, 6) for _ in range(n)], [random.choice("abc"[: random.randint(2, 3)]) for _ in range(n)]]


def valid(values, labels):
    return len(values) == len(labels) and all(labels)


GROW = [100, 400, 1600, 3200]


def grow(n):
    values = [(i * 7919) % (n + 1) for i in range(n)]
    return [values, ["high" if value * 2 > n or i % 5 == 0 else "low" for i, value in enumerate(values)]]

from math import log

CASES = [
    case("two binary rows", [1, 0], [0.8, 0.4], 1e-6, expect=-(log(0.8) + log(0.6)) / 2, example=True),
    case("three classes", [2, 0], [[0.2, 0.3, 0.5], [0.25, 0.5, 0.25]], 1e-6, expect=(log(2) + log(4)) / 2, example=True),
    case("sure and wrong", [1], [0.0], 1e-6, expect=-log(1e-6)),
    case("sure and wrong about class 0", [0], [1.0], 1e-6, expect=-log(1e-6)),
    case("sure and right is clipped as well", [1, 0], [1.0, 0.0], 0.01, expect=-log(0.99)),
    case("inside the limits nothing is clipped", [1], [0.02], 0.01, expect=-log(0.02)),
    case("just outside the limits", [0, 1], [0.995, 0.005], 0.01, expect=-log(0.01)),
    case("a class with probability 0", [1, 1], [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], 0.001, expect=-(log(0.001) + log(0.999)) / 2),
    case("two columns are the binary case", [1, 0, 1], [[0.3, 0.7], [0.9, 0.1], [0.6, 0.4]], 1e-6, expect=-(log(0.7) + log(0.9) + log(0.4)) / 3),
    case("clipping does not touch the other classes", [0], [[0.5, 0.5, 0.0, 0.0]], 0.1, expect=log(2)),
    case("a guess of a half", [0, 1, 1, 0], [0.5, 0.5, 0.5, 0.5], 1e-6, expect=log(2)),
    case("only the class that is true counts", [0, 0], [[0.5, 0.4, 0.1], [0.5, 0.1, 0.4]], 1e-6, expect=log(2)),
    case("whole numbers as probabilities", [1, 0], [1, 1], 0.001, expect=-(log(0.999) + log(0.001)) / 2),
    case("a very small limit", [1, 0], [0.0, 0.5], 1e-9, expect=-(log(1e-9) + log(0.5)) / 2),
    raises("no rows", [], [], 1e-6),
    raises("fewer predictions than targets", [1, 0], [0.5], 1e-6),
    raises("more predictions than targets", [1], [0.5, 0.5], 1e-6),
]


def generate(random):
    n, classes = random.randint(1, 6), random.choice([2, 2, 3, 4])
    targets = [random.randrange(classes) for _ in range(n)]
    eps = random.choice([1e-6, 0.01, 0.1])
    if classes == 2 and random.random() < 0.7:
        return [targets, [random.randint(0, 16) / 16 for _ in range(n)], eps]
    rows = []
    for _ in range(n):
        cuts = sorted(random.randint(0, 16) for _ in range(classes - 1))
        rows.append([(b - a) / 16 for a, b in zip([0, *cuts], [*cuts, 16])])
    return [targets, rows, eps]


def valid(targets, probabilities, eps):
    if not targets or len(targets) != len(probabilities) or not 1e-9 <= eps < 0.5:
        return False
    if not isinstance(probabilities[0], list):
        return set(targets) <= {0, 1} and all(not isinstance(p, list) and 0 <= p <= 1 for p in probabilities)
    rows = probabilities
    wide = len(rows[0])
    return (
        wide >= 2
        and all(isinstance(row, list) and len(row) == wide and min(row) >= 0 and abs(sum(row) - 1) < 1e-9 for row in rows)
        and all(0 <= target < wide for target in targets)
    )

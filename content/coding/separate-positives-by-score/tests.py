CASES = [
    case("one pair out of order", [0, 1, 0, 1], [0.1, 0.4, 0.6, 0.8], expect=0.75, example=True),
    case("a tie between the classes", [1, 0, 0], [0.7, 0.7, 0.2], expect=0.75, example=True),
    case("perfect", [0, 0, 1, 1], [1, 2, 3, 4], expect=1.0),
    case("the wrong way round", [1, 1, 0, 0], [1, 2, 3, 4], expect=0.0),
    case("all scores equal, positives first", [1, 1, 0, 0, 0], [3, 3, 3, 3, 3], expect=0.5),
    case("all scores equal, negatives first", [0, 0, 0, 1], [3, 3, 3, 3], expect=0.5),
    case("one row of each class", [1, 0], [-2.5, -3.5], expect=1.0),
    case("a tie within a class only", [1, 1, 0, 0], [0.9, 0.9, 0.1, 0.1], expect=1.0),
    case("a tie of three", [0, 1, 1, 0, 1], [2, 2, 2, 1, 0], expect=0.5),
    case("scores that are not probabilities", [0, 1, 0, 1, 0], [-100, 250.5, 30, -7, -7], expect=4.5 / 6),
    case("few positives", [0, 0, 0, 0, 1, 0, 0, 0], [8, 1, 2, 3, 5, 7, 4, 6], expect=4 / 7),
    case("few negatives", [1, 1, 0, 1, 1], [5, 4, 3, 2, 1], expect=0.5),
    case("ties in two places", [1, 0, 1, 0, 1, 0], [1, 1, 2, 3, 3, 2], expect=4.5 / 9),
    case("scores that differ by very little are not tied", [1, 0, 0], [0.5000000001, 0.5, 0.1], expect=1.0),
    raises("no positives", [0, 0], [0.1, 0.2]),
    raises("no negatives", [1, 1], [0.1, 0.2]),
    raises("no rows", [], []),
]


def generate(random):
    n = random.randint(2, 9)
    labels = [0, 1] + [random.randint(0, 1) for _ in range(n - 2)]
    random.shuffle(labels)
    return [labels, [random.randint(-3, 3) / 2 for _ in range(n)]]


def valid(labels, scores):
    return len(labels) == len(scores) and set(labels) == {0, 1}


GROW = [500, 1000, 2000, 4000, 8000]


def grow(n):
    # Half of the scores stand alone and half are one long tie, so that neither pairs nor ties may be walked one by one.
    return [[i % 2 for i in range(n)], [(i * 7919) % n / n if i % 4 < 2 else 0.5 for i in range(n)]]

import math
from fractions import Fraction

ROOT = math.sqrt(0.5)

CASES = [
    case("two of three", [1, 0], [[3, 3], [5, 0], [-1, 0]], 2, expect=[(1, 1.0), (0, ROOT)], example=True),
    case("equal passages come in the order of their indices", [0, 2], [[1, 1], [0, 1], [1, 1], [0, 1]], 3, expect=[(1, 1.0), (3, 1.0), (0, ROOT)], example=True),
    case("a long vector that points elsewhere", [1, 0, 0], [[100, 100, 0], [0.5, 0, 0]], 1, expect=[(1, 1.0)]),
    case("k is larger than the number of passages", [1, 0], [[0, 1], [1, 0]], 5, expect=[(1, 1.0), (0, 0.0)]),
    case("k is zero", [1, 0], [[0, 1], [1, 0]], 0, expect=[]),
    case("no passages", [1, 0], [], 3, expect=[]),
    case("opposite directions come last", [1, 2], [[-1, -2], [2, -1], [1, 2]], 3, expect=[(2, 1.0), (1, 0.0), (0, -1.0)]),
    case("only opposite directions", [1, 0], [[-1, 0], [-1, -1]], 1, expect=[(1, -ROOT)]),
    case("a passage of zeros is like a right angle", [1, 1], [[-1, -1], [0, 0], [1, 1], [0, 0]], 4, expect=[(2, 1.0), (1, 0.0), (3, 0.0), (0, -1.0)]),
    case("a query of zeros", [0, 0], [[1, 1], [2, 0], [0, 0]], 2, expect=[(0, 0.0), (1, 0.0)]),
    case("a tie at the border", [1, 0], [[0, 1], [1, 1], [1, 1], [1, 1]], 2, expect=[(1, ROOT), (2, ROOT)]),
    case("a tie at the border, better ones later", [1, 0], [[1, 1], [1, 1], [1, 1], [1, 0]], 3, expect=[(3, 1.0), (0, ROOT), (1, ROOT)]),
    case("one passage, one number", [-3], [[-0.5]], 1, expect=[(0, 1.0)]),
    case("very short vectors have a direction, too", [0.001, 0], [[0.000001, 0.000001], [0.000002, 0], [0, 0]], 3, expect=[(1, 1.0), (0, ROOT), (2, 0.0)]),
    case("a difference in the seventh digit", [1, 0], [[2000, 1], [1, 0]], 2, expect=[(1, 1.0), (0, 2000 / math.sqrt(4_000_001))]),
    case("three dimensions", [1, 2, 3], [[3, 2, 1], [1, 2, 4], [0, 0, 1], [2, 4, 6]], 4, expect=[(3, 1.0), (1, 17 / math.sqrt(14 * 21)), (2, 3 / math.sqrt(14)), (0, 10 / 14)]),
]


def similarity(query, passage):
    """The cosine squared with its sign, times a factor that is the same for all passages: exact."""
    dot, length = sum(a * b for a, b in zip(query, passage)), sum(b * b for b in passage)
    return Fraction(0) if dot == 0 else Fraction(dot * abs(dot), length)


def generate(random):
    d = random.randint(1, 3)
    vector = lambda: [random.randint(-4, 4) for _ in range(d)]
    query, passages = vector(), []
    for _ in range(random.randint(0, 9)):
        # Some passages stand twice; all others differ in their similarity.
        passage = random.choice(passages) if passages and random.random() < 0.4 else vector()
        known = [other for other in passages if similarity(query, other) == similarity(query, passage)]
        if not any(query) or all(other == passage for other in known):
            passages.append(list(passage))
    return [query, passages, random.randint(0, 5)]


def valid(query, passages, k):
    if k < 0 or any(len(passage) != len(query) for passage in passages):
        return False
    if any(number != int(number) for vector in [query, *passages] for number in vector):
        return False
    ranks = {}
    return not any(query) or all(ranks.setdefault(similarity(query, p), p) == p for p in passages)

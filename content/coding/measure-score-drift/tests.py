import math

LN2, LN3 = math.log(2), math.log(3)

CASES = [
    case(
        "scores move up",
        [0.1, 0.2, 0.6, 0.7],
        [0.1, 0.6, 0.7, 0.9],
        [0.5],
        0.01,
        expect=(0.25 * LN2 + 0.25 * math.log(1.5), [0.25 * LN2, 0.25 * math.log(1.5)]),
        example=True,
    ),
    case(
        "an empty bin and a score on the edge",
        [1, 2, 3, 4],
        [2, 2],
        [2, 4],
        0.05,
        expect=(
            0.2 * math.log(5) + 0.5 * LN2 + 0.2 * math.log(5),
            [0.2 * math.log(5), 0.5 * LN2, 0.2 * math.log(5)],
        ),
        example=True,
    ),
    case("the same scores in another order", [3, 1, 2], [2, 3, 1], [1.5, 2.5], 0.01, expect=(0.0, [0.0, 0.0, 0.0])),
    case("the same shares with three times the scores", [1, 5], [1, 5, 1, 5, 1, 5], [3], 0.01, expect=(0.0, [0.0, 0.0])),
    case("a bin that is empty on both sides", [1, 9], [1, 9], [3, 6], 0.01, expect=(0.0, [0.0, 0.0, 0.0])),
    case("everything moves to the other bin", [1, 1], [9, 9], [5], 0.001, expect=(2 * 0.999 * math.log(1000), [0.999 * math.log(1000)] * 2)),
    case("a small share is raised, too", [1] * 9 + [9], [1, 9], [5], 0.2, expect=(0.4 * math.log(1.8) + 0.3 * math.log(2.5), [0.4 * math.log(1.8), 0.3 * math.log(2.5)])),
    case("no edges, one bin", [1, 2], [3], [], 0.01, expect=(0.0, [0.0])),
    case("below the first edge and at it", [0], [-1], [0], 0.1, expect=(1.8 * math.log(10), [0.9 * math.log(10)] * 2)),
    case("at the last edge", [5], [4.999], [2, 5], 0.1, expect=(1.8 * math.log(10), [0.0, 0.9 * math.log(10), 0.9 * math.log(10)])),
    case("far outside the edges", [-1e9, 1e9], [1e9, 1e9], [0, 1], 0.1, expect=(0.4 * math.log(5) + 0.5 * LN2, [0.4 * math.log(5), 0.0, 0.5 * LN2])),
    case("a share just at the floor", [1, 9, 9, 9], [1, 1, 1, 9], [5], 0.25, expect=(LN3, [0.5 * LN3, 0.5 * LN3])),
    case("both directions give the same index", [0.1, 0.6, 0.7, 0.9], [0.1, 0.2, 0.6, 0.7], [0.5], 0.01, expect=(0.25 * LN2 + 0.25 * math.log(1.5), [0.25 * LN2, 0.25 * math.log(1.5)])),
    raises("no reference scores", [], [0.5], [0.2], 0.01),
    raises("no current scores", [0.5], [], [0.2], 0.01),
    raises("neither", [], [], [], 0.01),
]


def generate(random):
    def scores():
        return [random.randint(0, 10) / 10 for _ in range(random.randint(1, 12))]

    edges = sorted(random.sample(range(11), random.randint(0, 4)))
    return [scores(), scores(), [edge / 10 for edge in edges], random.choice([0.001, 0.01, 0.1])]


def valid(reference, current, edges, floor):
    return bool(reference and current) and edges == sorted(set(edges)) and 0 < floor < 1


GROW = [500, 4000]


def grow(n):
    # A quarter as many edges as scores: comparing each score with each edge shows.
    return [[i * 7919 % n for i in range(n)], [i * 31 % n for i in range(n)], list(range(2, n, 4)), 0.0001]


def check_no_part_is_negative(args, got):
    assert min(got[1]) >= -1e-12, "A part is negative; a difference and the logarithm of the ratio always have the same sign."

CASES = [
    case("the largest step is too short", [50, 20, 70, 40, 65, 60], 2, expect=(1, 4), example=True),
    case("scores that only fall", [9, 7, 6], 1, expect=(1, 2), example=True),
    case("no scores", [], 1, expect=None),
    case("one score", [5], 1, expect=None),
    case("as many scores as the gap", [1, 5, 9], 3, expect=None),
    case("one more score than the gap", [4, 1, 9, 3], 3, expect=(0, 3)),
    case("all scores equal", [3, 3, 3, 3], 2, expect=(0, 2)),
    case("the same rise at two ends", [1, 4, 4, 4], 1, expect=(0, 1)),
    case("two starts of the same score", [2, 2, 5], 1, expect=(0, 2)),
    case("the highest comes before the lowest", [8, 9, 1, 4], 1, expect=(2, 3)),
    case("a new low that is never used", [3, 8, 1, 5], 1, expect=(0, 1)),
    case("negative scores", [-5, -9, -2, -1], 2, expect=(1, 3)),
    case("falling with a wide gap", [10, 8, 5, 1], 2, expect=(0, 2)),
    case("the low right before the peak is too close", [6, 5, 0, 9, 2], 3, expect=(0, 3)),
]


def generate(random):
    scores = [random.randint(-6, 6) for _ in range(random.randint(0, 9))]
    return [scores, random.randint(1, 4)]


def valid(scores, gap):
    return all(isinstance(score, int) for score in scores) and isinstance(gap, int) and gap >= 1


GROW = [1000, 2000, 4000, 8000, 16000]


def grow(n):
    return [[(i * 7919) % n for i in range(n)], 5]

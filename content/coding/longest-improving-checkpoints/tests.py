CASES = [
    case("a gain of three", [61, 58, 63, 60, 64, 70], 3, expect=3, example=True),
    case("a gain of zero allows equal scores", [5, 5, 4, 5], 0, expect=3, example=True),
    case("no checkpoints", [], 1, expect=0),
    case("one checkpoint", [7], 5, expect=1),
    case("falling", [5, 4, 3, 2], 1, expect=1),
    case("falling with gain zero", [5, 4, 3, 2], 0, expect=1),
    case("rising", [1, 2, 3, 4], 1, expect=4),
    case("equal scores need a gain of zero", [6, 6, 6], 1, expect=1),
    case("all equal with gain zero", [6, 6, 6], 0, expect=3),
    case("exactly the gain is enough", [10, 15, 20], 5, expect=3),
    case("one less than the gain is not", [10, 14, 18], 5, expect=2),
    case("no difference reaches the gain", [1, 2, 3], 10, expect=1),
    case("a slightly higher start must not push out the lower one", [4, 5, 7], 3, expect=2),
    case("nor one in the middle", [0, 3, 5, 6, 9, 8], 3, expect=4),
    case("not the neighbours but the best choice", [3, 10, 4, 11, 5, 12, 6], 1, expect=4),
    case("scores below zero", [-9, -4, -6, -1, 0], 2, expect=3),
    case("a late low score that leads nowhere", [5, 6, 7, 1], 1, expect=3),
    case("starting low pays off", [50, 60, 1, 2, 3], 1, expect=3),
    case("the gain counts between neighbours of the choice only", [1, 4, 2, 7, 3, 10], 3, expect=4),
]

GENERATED = 80


def generate(random):
    return [[random.randint(-5, 12) for _ in range(random.randint(0, 10))], random.randint(0, 4)]


def valid(scores, gain):
    return gain >= 0


GROW = [500, 1000, 2000]


def grow(n):
    # Rising with a wobble, so that long choices exist and looking back over all of them shows.
    return [[2 * i + (i * 7919) % 97 for i in range(n)], 2]

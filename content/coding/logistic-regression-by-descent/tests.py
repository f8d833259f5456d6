CASES = [
    case("one step", [[2.0], [0.0]], [1, 0], 1.0, 0.0, 1, expect=([0.5], 0.0), example=True),
    case("two steps with a penalty", [[1.0, 0.0], [3.0, 2.0]], [1, 1], 1.0, 0.5, 2,
         expect=([0.607693175849068, 0.2609869426305932], 0.5967062332184747), example=True),
    case("no steps", [[1.0, 2.0]], [1], 0.5, 1.0, 0, expect=([0.0, 0.0], 0.0)),
    case("one row, label 1", [[4]], [1], 0.5, 0.0, 1, expect=([1.0], 0.25)),
    case("one row, label 0", [[4]], [0], 0.5, 0.0, 1, expect=([-1.0], -0.25)),
    case("a feature of zeros keeps weight zero", [[0, 1], [0, -1]], [1, 0], 2.0, 0.1, 3,
         expect=([0.0, 1.4860231539930633], 0.0)),
    case("only the bias learns", [[0], [0], [0], [0]], [1, 1, 1, 0], 1.0, 0.5, 1, expect=([0.0], 0.25)),
    case("the penalty spares the bias", [[0], [0], [0], [0]], [1, 1, 1, 0], 1.0, 5.0, 200, expect=([0.0], 1.0986122886681098)),
    case("the penalty is not divided by n", [[1], [1], [1], [1]], [1, 1, 1, 1], 1.0, 0.5, 2),
    case("large scores of both signs", [[1000.0], [-1000.0]], [1, 0], 0.1, 0.0, 2, expect=([50.0], 0.0)),
    case("surely wrong rows", [[500.0], [500.0], [500.0]], [1, 1, 0], 1.0, 0.0, 2,
         expect=([500 / 6 - 500 / 3], 1 / 6 - 1 / 3)),
    case("many steps", [[1, 2], [2, -1], [-1, 0.5], [0, 1]], [1, 0, 1, 0], 0.3, 0.05, 50),
    case("labels all 0", [[1], [2]], [0, 0], 1.0, 0.0, 1, expect=([-0.75], -0.5)),
]


def generate(random):
    n, d = random.randint(1, 4), random.randint(1, 3)
    rows = [[random.randint(-3, 3) for _ in range(d)] for _ in range(n)]
    labels = [random.randint(0, 1) for _ in range(n)]
    return [rows, labels, random.choice([0.1, 0.5, 1.0]), random.choice([0.0, 0.1, 1.0]), random.randint(0, 4)]


def valid(rows, labels, rate, strength, steps):
    return (
        len(rows) == len(labels) > 0 and rows[0] and all(len(row) == len(rows[0]) for row in rows)
        and all(label in (0, 1) for label in labels) and rate > 0 and strength >= 0 and steps >= 0
    )

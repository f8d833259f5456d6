INF = float("inf")

CASES = [
    case("equal logits", [[0.0, 0.0]], [1], expect=([[0.5, 0.5]], 0.6931471805599453), example=True),
    case("a label that rounds to zero", [[1000.0, 0.0], [5.0, 5.0]], [1, 0],
         expect=([[1.0, 0.0], [0.5, 0.5]], 500.34657359027997), example=True),
    case("a sure and right label", [[1000.0, 0.0]], [0], expect=([[1.0, 0.0]], 0.0)),
    case("large logits close together", [[1000, 1001]], [0],
         expect=([[0.2689414213699951, 0.7310585786300049]], 1.3132616875182228)),
    case("very negative logits", [[-1000, -1001]], [1],
         expect=([[0.7310585786300049, 0.2689414213699951]], 1.3132616875182228)),
    case("rows far apart", [[100000, 100000], [-100000, -100000]], [0, 1], expect=([[0.5, 0.5], [0.5, 0.5]], 0.6931471805599453)),
    case("a gap of 50", [[0, 50]], [0], expect=([[1.9287498479639178e-22, 1.0]], 50.0)),
    case("a gap of 740, where the probability is barely a float", [[0.0, -740.0]], [1], expect=([[1.0, 0.0]], 740.0)),
    case("one class", [[-7], [3]], [0, 0], expect=([[1.0], [1.0]], 0.0)),
    case("four equal classes", [[2, 2, 2, 2]], [3], expect=([[0.25] * 4], 1.3862943611198906)),
    case("a masked class", [[0.0, -INF, 0.0]], [2], expect=([[0.5, 0.0, 0.5]], 0.6931471805599453)),
    case("one class left by the mask", [[-INF, -3.0]], [1], expect=([[0.0, 1.0]], 0.0)),
    case("a masked label", [[0.0, -INF], [0.0, 0.0]], [1, 0], expect=([[1.0, 0.0], [0.5, 0.5]], INF)),
    case("the mean over rows", [[0, 0], [0, 0], [0, 0], [0, 30]], [0, 1, 0, 0],
         expect=([[0.5, 0.5], [0.5, 0.5], [0.5, 0.5], [9.357622968839299e-14, 1.0]], 8.019860385420052)),
    raises("no rows", [], []),
]


def generate(random):
    n, k = random.randint(1, 3), random.randint(1, 4)
    scale = random.choice([1, 1, 10, 400])
    logits = [[random.randint(-5, 5) * scale for _ in range(k)] for _ in range(n)]
    return [logits, [random.randrange(k) for _ in range(n)]]


def valid(logits, labels):
    return (
        len(logits) == len(labels) > 0 and all(row and len(row) == len(logits[0]) for row in logits)
        and all(0 <= label < len(logits[0]) for label in labels)
    )

from fractions import Fraction

CASES = [
    case("two clear groups", [[0, 0], [0, 2], [10, 0], [10, 2]], [[0, 0], [10, 0]], 5,
         expect=([0, 0, 1, 1], [[0.0, 1.0], [10.0, 1.0]]), example=True),
    case("one round only", [[0], [2], [7]], [[0], [2]], 1, expect=([0, 1, 1], [[0.0], [4.5]]), example=True),
    case("two rounds move a point", [[0], [2], [7]], [[0], [2]], 2, expect=([0, 0, 1], [[1.0], [7.0]])),
    case("the rounds end it before it settles", [[0], [4], [5], [6], [20]], [[0], [4]], 2,
         expect=([0, 0, 1, 1, 1], [[2.0], [31 / 3]])),
    case("halfway between two centres", [[2, 0]], [[0, 0], [4, 0]], 3, expect=([0], [[2.0, 0.0], [4.0, 0.0]])),
    case("halfway, the nearer index listed second", [[2], [9]], [[4], [0]], 1, expect=([0, 0], [[5.5], [0.0]])),
    case("a tie between later centres", [[5]], [[50], [7], [3]], 1, expect=([1], [[50.0], [5.0], [3.0]])),
    case("a centre wins nothing", [[1, 1], [2, 2]], [[0, 0], [100, 100]], 4, expect=([0, 0], [[1.5, 1.5], [100.0, 100.0]])),
    case("an empty centre wins points later", [[0], [10], [11], [12]], [[11], [30], [1]], 1,
         expect=([2, 0, 0, 0], [[11.0], [30.0], [0.0]])),
    case("two centres at one place", [[3], [5]], [[4], [4]], 5, expect=([0, 0], [[4.0], [4.0]])),
    case("one centre", [[1, 2], [3, 6], [-4, 1]], [[0, 0]], 9, expect=([0, 0, 0], [[0.0, 3.0]])),
    case("one point, one centre", [[7, -2]], [[0, 0]], 1, expect=([0], [[7.0, -2.0]])),
    case("points that repeat", [[1], [1], [1], [8]], [[1], [8]], 3, expect=([0, 0, 0, 1], [[1.0], [8.0]])),
    case("Euclidean, not city blocks", [[0, 0]], [[0, 5], [3, 3]], 1, expect=([1], [[0.0, 5.0], [0.0, 0.0]])),
    case("a centre that hardly moves is no reason to stop", [[998]] * 500 + [[1002]] * 500 + [[1001]], [[1000], [1000]], 10,
         expect=([1] * 500 + [0] * 501, [[(1002 * 500 + 1001) / 501], [998.0]])),
    case("every coordinate counts", [[0, 0, 8], [0, 1, 0]], [[0, 0, 0], [0, 3, 7]], 1, expect=([1, 0], [[0.0, 1.0, 0.0], [0.0, 0.0, 8.0]])),
    case("far apart in one coordinate only", [[0, 0], [0, 9], [3, 0], [3, 9]], [[0, 0], [3, 9]], 10,
         expect=([0, 1, 0, 1], [[1.5, 0.0], [1.5, 9.0]])),
]

GENERATED = 60


def generate(random):
    while True:
        d = random.randint(1, 2)
        draw = lambda count: [[random.randint(-9, 9) for _ in range(d)] for _ in range(count)]
        args = [draw(random.randint(1, 8)), draw(random.randint(1, 3)), random.randint(1, 5)]
        if valid(*args):
            return args


def valid(points, centres, rounds):
    """Whether the form is right and no point is so close to a tie between moved centres that rounding decides."""
    if not points or not centres or rounds < 1 or len({len(point) for point in points + centres}) != 1 or not points[0]:
        return False
    centres = [[Fraction(value) for value in centre] for centre in centres]
    labels, moved = None, set()
    for _ in range(rounds):
        assigned = []
        for point in points:
            away = [sum((a - b) ** 2 for a, b in zip(point, centre)) for centre in centres]
            best = min(range(len(away)), key=away.__getitem__)
            for index, distance in enumerate(away):
                if index != best and distance - away[best] < Fraction(1, 10**6) and {index, best} & moved:
                    return False
            assigned.append(best)
        if assigned == labels:
            break
        labels = assigned
        for index in range(len(centres)):
            members = [point for point, label in zip(points, labels) if label == index]
            if members:
                moved.add(index)
                centres[index] = [Fraction(sum(values), len(members)) for values in zip(*members)]
    return True

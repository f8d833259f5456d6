CASES = [
    case("the residuals halve in each round", [[1], [2], [3], [4]], [0, 0, 4, 4], 2, 0.5, [[2], [3]], expect=[0.5, 3.5], example=True),
    case("the second feature tells more, and the threshold goes left", [[0, 1], [1, 0], [0, 0]], [6, 0, 0], 1, 1.0, [[5, 1], [5, 0.5]],
         expect=[6.0, 0.0], example=True),
    case("no rounds", [[1], [2]], [3, 8], 0, 0.5, [[1], [9]], expect=[5.5, 5.5]),
    case("no queries", [[1], [2]], [3, 8], 3, 0.5, [], expect=[]),
    case("one row", [[4, 4]], [7], 5, 0.5, [[0, 0]], expect=[7.0]),
    case("rows that cannot be parted", [[1, 2], [1, 2], [1, 2]], [0, 3, 6], 4, 1.0, [[1, 2], [9, 9]], expect=[3.0, 3.0]),
    case("the threshold lies midway", [[0], [10]], [0, 2], 1, 1.0, [[4.9], [5], [5.1], [100]], expect=[0.0, 0.0, 2.0, 2.0]),
    case("equal features, the lower index", [[1, 1], [2, 2]], [0, 2], 1, 1.0, [[1, 2], [2, 1]], expect=[0.0, 2.0]),
    case("equal thresholds, the lower one", [[1], [2], [3]], [0, 3, 0], 1, 1.0, [[1], [2], [3]], expect=[0.0, 1.5, 1.5]),
    case("a second stump on what is left", [[1], [2], [3]], [0, 3, 0], 2, 1.0, [[1], [2], [3]], expect=[0.75, 2.25, 0.0]),
    case("a small rate", [[1], [2]], [0, 10], 1, 0.1, [[1], [2]], expect=[4.5, 5.5]),
    case("equal values stay together", [[1], [1], [5]], [0, 6, 9], 1, 1.0, [[1], [5]], expect=[3.0, 9.0]),
    case("no better than the mean is still a stump", [[1], [1], [2], [2]], [0, 4, 0, 4], 3, 1.0, [[1], [2]], expect=[2.0, 2.0]),
    case("negative targets in any order", [[3], [1], [2]], [-9, -3, -3], 1, 1.0, [[1], [3]], expect=[-3.0, -9.0]),
    case("a constant feature is passed over", [[7, 2], [7, 1]], [4, 0], 1, 1.0, [[7, 1], [0, 9]], expect=[0.0, 4.0]),
    case("two features take turns", [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 2, 10, 12], 2, 1.0, [[0, 0], [0, 1], [1, 0], [1, 1]],
         expect=[0.0, 2.0, 10.0, 12.0]),
    case("a tie that rounding would decide", [[0], [3], [2], [3], [0]], [4, 1, 6, 0, -3], 1, 1.0, [[0], [2], [3]],
         expect=[0.5, 7 / 3, 7 / 3]),
    case("a tie in three rows that rounding would decide", [[4], [3], [2]], [2, 3, 2], 1, 0.1, [[4], [3], [2]], expect=[2.35, 2.35, 2.3]),
    case("a tie between the ends that rounding would decide", [[1], [0], [1], [2]], [0, 6, 4, 6], 1, 0.5, [[0], [1], [2]],
         expect=[5.0, 11 / 3, 11 / 3]),
    case("two sums that lie close together", [[0], [1], [2], [3]], [-18, -3, 20, 0], 1, 1.0, [[1], [2]], expect=[-10.5, 10.0]),
    case("many rounds", [[i, (i * 3) % 7] for i in range(12)], [(i * i) % 11 for i in range(12)], 20, 0.3, [[2.5, 1], [8, 6], [-3, 3]]),
]


def generate(random):
    n, d = random.randint(1, 6), random.randint(1, 2)
    draw = lambda: [random.randint(0, 4) for _ in range(d)]
    rows, queries = [draw() for _ in range(n)], [draw() for _ in range(random.randint(1, 3))]
    return [rows, [random.randint(-5, 9) for _ in range(n)], random.randint(0, 3), random.choice([0.1, 0.5, 1.0]), queries]


def valid(rows, targets, rounds, rate, queries):
    return len(rows) == len(targets) > 0 and len({len(row) for row in rows + queries}) == 1 and rows[0] and rounds >= 0 and 0 < rate <= 1

CASES = [
    case("a clear majority", [[0, 0], [1, 0], [5, 5], [6, 5]], ["spam", "spam", "order", "order"], [[1, 1], [5, 4]], 3,
         expect=["spam", "order"], example=True),
    case("room for one of two at the same distance, then a tied vote", [[4], [1], [-1], [9]],
         ["late", "early", "late", "early"], [[0]], 2, expect=["early"], example=True),
    case("no queries", [[1]], ["a"], [], 1, expect=[]),
    case("one neighbour", [[0], [10]], ["a", "b"], [[4], [6]], 1, expect=["a", "b"]),
    case("the same distance, the lower index", [[3], [-3]], ["z", "a"], [[0]], 1, expect=["z"]),
    case("the same distance, listed the other way round", [[-3], [3]], ["a", "z"], [[0]], 1, expect=["a"]),
    case("a tied vote goes to the nearest", [[5], [1], [2], [4]], ["b", "z", "b", "z"], [[0]], 4, expect=["z"]),
    case("a tie of votes and of distance", [[1], [-1]], ["b", "a"], [[0]], 2, expect=["b"]),
    case("the nearest is outvoted", [[0], [3], [4]], ["a", "b", "b"], [[0]], 3, expect=["b"]),
    case("a tie of two above a third, nearest one", [[0], [1], [2], [3], [4]], ["c", "a", "b", "b", "a"], [[0]], 5, expect=["a"]),
    case("k beyond the number of points", [[0], [9], [8]], ["a", "b", "b"], [[0]], 10, expect=["b"]),
    case("a third point at the border distance does not vote", [[0], [2], [-2]], ["a", "b", "b"], [[0]], 2, expect=["a"]),
    case("Euclidean, not city blocks", [[3, 3], [0, 5]], ["a", "b"], [[0, 0]], 1, expect=["a"]),
    case("sums of squares, not the largest coordinate", [[3, 3], [0, 4]], ["a", "b"], [[0, 0]], 1, expect=["b"]),
    case("far away and nearly the same distance", [[10_000, 1], [10_000, 0]], ["a", "b"], [[0, 0]], 1, expect=["b"]),
    case("every coordinate counts", [[0, 0, 9], [0, 1, 0]], ["a", "b"], [[0, 0, 0]], 1, expect=["b"]),
    case("the query is one of the points", [[2, 2], [2, 2], [2, 2]], ["a", "b", "b"], [[2, 2]], 1, expect=["a"]),
]


def generate(random):
    n, d = random.randint(1, 8), random.randint(1, 3)
    draw = lambda: [random.randint(-3, 3) for _ in range(d)]
    points, queries = [draw() for _ in range(n)], [draw() for _ in range(random.randint(1, 3))]
    return [points, [random.choice("abc") for _ in range(n)], queries, random.randint(1, 6)]


def valid(points, labels, queries, k):
    return (
        len(points) == len(labels) > 0 and k >= 1 and len({len(point) for point in points + queries}) == 1
        and len(points[0]) > 0 and all(labels)
    )

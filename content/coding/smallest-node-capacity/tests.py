CASES = [
    case("two nodes", [7, 2, 5, 10, 8], 2, expect=18, example=True),
    case("nodes to spare", [4, 4, 4], 5, expect=4, example=True),
    case("no shards", [], 3, expect=0),
    case("one shard", [9], 1, expect=9),
    case("one node takes everything", [3, 1, 4, 1, 5], 1, expect=14),
    case("as many nodes as shards", [3, 1, 4, 1, 5], 5, expect=5),
    case("the average is not enough", [4, 4, 4], 2, expect=8),
    case("order forbids the even split", [5, 5, 1, 1], 2, expect=7),
    case("one huge shard decides", [1, 1, 50, 1, 1], 3, expect=50),
    case("the order may not be changed", [8, 1, 8, 1, 8, 1], 3, expect=9),
    case("small shards around large ones", [5, 1, 1, 1, 5, 1, 1, 1, 5], 3, expect=7),
    case("very large shards", [10**9, 10**9, 10**9, 10**9], 2, expect=2 * 10**9),
]


def generate(random):
    return [[random.randint(1, 12) for _ in range(random.randint(0, 8))], random.randint(1, 5)]


def valid(sizes, nodes):
    return nodes >= 1 and all(size >= 1 for size in sizes)


GROW = [800, 1600, 3200, 6400]


def grow(n):
    # Sizes grow with n, so that trying one capacity after the other is found out.
    return [[n - i % 3 for i in range(n // 10 + 1)], n // 40]

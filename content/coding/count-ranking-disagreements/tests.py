CASES = [
    case("two neighbours swapped, twice", ["a", "b", "c", "d"], ["b", "a", "d", "c"], expect=2, example=True),
    case("reversed", ["a", "b", "c"], ["c", "b", "a"], expect=3, example=True),
    case("no items", [], [], expect=0),
    case("one item", ["a"], ["a"], expect=0),
    case("the same ranking", ["a", "b", "c", "d"], ["a", "b", "c", "d"], expect=0),
    case("the first falls to the end", ["a", "b", "c", "d", "e"], ["b", "c", "d", "e", "a"], expect=4),
    case("the last rises to the top", ["a", "b", "c", "d", "e"], ["e", "a", "b", "c", "d"], expect=4),
    case("first and last swapped", ["a", "b", "c", "d"], ["d", "b", "c", "a"], expect=5),
    case("the first ranking is not alphabetical", ["c", "a", "b"], ["c", "b", "a"], expect=1),
    case("neither is alphabetical", ["d", "a", "c", "b"], ["a", "b", "d", "c"], expect=3),
    case("halves exchanged", ["a", "b", "c", "d", "e", "f"], ["d", "e", "f", "a", "b", "c"], expect=9),
    case("forty items reversed", [f"item {i}" for i in range(40)], [f"item {i}" for i in range(39, -1, -1)], expect=780),
]


def generate(random):
    items = random.sample("abcdefghij", random.randint(0, 9))
    return [items, random.sample(items, len(items))]


def valid(first, second):
    return sorted(first) == sorted(second) and len(set(first)) == len(first)


GROW = [500, 1000, 2000, 4000]


def grow(n):
    items = [f"item {i}" for i in range(n)]
    return [items, [items[(i * 7919 + 13) % n] for i in range(n)]]

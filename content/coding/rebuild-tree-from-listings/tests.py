CASES = [
    case("two levels below the root", [4, 2, 1, 3, 6], [1, 2, 3, 4, 6], expect=tree([4, 2, 6, 1, 3]), example=True),
    case("a left child of a right child", [7, 5, 9], [7, 9, 5], expect=tree([7, None, 5, 9]), example=True),
    case("no nodes", [], [], expect=None),
    case("one node", [3], [3], expect=tree([3])),
    case("only left children", [1, 2, 3], [3, 2, 1], expect=tree([1, 2, None, 3])),
    case("only right children", [1, 2, 3], [1, 2, 3], expect=tree([1, None, 2, None, 3])),
    case("a right child of a left child", [7, 5, 9], [5, 9, 7], expect=tree([7, 5, None, None, 9])),
    case("full tree", [1, 2, 4, 5, 3, 6, 7], [4, 2, 5, 1, 6, 3, 7], expect=tree([1, 2, 3, 4, 5, 6, 7])),
    case("zero and negative ids", [0, -2, 5], [-2, 0, 5], expect=tree([0, -2, 5])),
    case("left and right in turn", [1, 2, 3, 4, 5], [2, 4, 5, 3, 1], expect=tree([1, 2, None, None, 3, 4, None, None, 5])),
    raises("the same ids, no tree", [1, 2, 3], [3, 1, 2]),
    raises("deeper down no tree", [9, 1, 2, 3, 8], [3, 1, 2, 9, 8]),
    raises("an id is missing", [1, 2, 3], [1, 2, 4]),
    raises("the first id is missing", [5, 1], [1, 2]),
    raises("the second listing is longer", [1, 2], [1, 2, 3]),
    raises("the first listing is longer", [1, 2, 3], [1, 2]),
    raises("the second listing is empty", [1], []),
    raises("the first listing is empty", [], [1]),
]

GENERATED = 50


def listings(random, ids):
    """The two listings of a random tree of these ids."""
    if not ids:
        return [], []
    size = random.randint(0, len(ids) - 1)
    left, right = listings(random, ids[1 : size + 1]), listings(random, ids[size + 1 :])
    return [ids[0], *left[0], *right[0]], [*left[1], ids[0], *right[1]]


def generate(random):
    return list(listings(random, random.sample(range(-9, 20), random.randint(0, 8))))


def valid(before, between):
    return len(set(before)) == len(before) and len(set(between)) == len(between)


GROW = [500, 1000, 2000, 4000]


def grow(n):
    # A balanced tree, so that the slow part is the search for each id in the whole list.
    def before(low, high):
        if low == high:
            return []
        middle = (low + high) // 2
        return [middle, *before(low, middle), *before(middle + 1, high)]

    return [before(0, n), list(range(n))]

CLUSTERS = [9, 4, 7, 1, 3, 2, 6]

CASES = [
    case("two siblings", tree(CLUSTERS), 1, 3, expect=4, example=True),
    case("one below the other", tree(CLUSTERS), 7, 2, expect=7, example=True),
    case("one below the other, named first", tree(CLUSTERS), 2, 7, expect=7),
    case("on two sides of the root", tree(CLUSTERS), 3, 2, expect=9),
    case("the root and a leaf", tree(CLUSTERS), 9, 6, expect=9),
    case("the same leaf twice", tree(CLUSTERS), 6, 6, expect=6),
    case("the same inner node twice", tree(CLUSTERS), 4, 4, expect=4),
    case("the root twice", tree(CLUSTERS), 9, 9, expect=9),
    case("the second is missing", tree(CLUSTERS), 4, 8, expect=None),
    case("the first is missing", tree(CLUSTERS), 8, 4, expect=None),
    case("both are missing", tree(CLUSTERS), 8, 5, expect=None),
    case("the same missing id twice", tree(CLUSTERS), 8, 8, expect=None),
    case("empty tree", None, 1, 2, expect=None),
    case("one node", tree([5]), 5, 5, expect=5),
    case("one node and a missing id", tree([5]), 5, 6, expect=None),
    case("zero is an id like others", tree([3, 0, 5]), 0, 5, expect=3),
    case("zero is the answer", tree([3, 0, 5, 7, 8]), 7, 8, expect=0),
    case("ids below zero", tree([-1, -2, -3, None, None, -5, -4]), -4, -5, expect=-3),
    case("a chain", tree([1, None, 2, None, 3, None, 4]), 4, 2, expect=2),
    case("cousins at different depths", tree([1, 2, 3, 4, 5, None, None, None, None, 6]), 4, 6, expect=2),
    case("ids that look like a search tree", tree([5, 8, 2, 9, 7, 3, 1]), 9, 7, expect=8),
]

GENERATED = 60


def generate(random):
    n = random.randint(1, 8)
    ids = random.sample(range(-3, 12), n)
    nodes = []
    for value in ids:
        made = TreeNode(value)
        free = [(node, side) for node in nodes for side in ("left", "right") if getattr(node, side) is None]
        if free:
            node, side = random.choice(free)
            setattr(node, side, made)
        nodes.append(made)
    pick = lambda: random.choice(ids) if random.random() < 0.85 else random.randint(-4, 13)
    return [nodes[0], pick(), pick()]

CASES = [
    case("an equal value on the right", tree([5, 3, 8, 1, 4, None, 8]), expect=True, example=True),
    case("a grandchild on the wrong side", tree([5, 3, 8, None, 6]), expect=False, example=True),
    case("empty tree", None, expect=True),
    case("one node", tree([7]), expect=True),
    case("an equal value on the left", tree([5, 5]), expect=False),
    case("an equal value as the right child", tree([5, None, 5]), expect=True),
    case("equal to the root, deep on the left", tree([5, 3, 8, None, 5]), expect=False),
    case("equal to the root, deep on the right", tree([5, 3, 8, None, None, 5]), expect=True),
    case("smaller than the root, deep on the right", tree([5, 3, 8, None, None, 4]), expect=False),
    case("the left child is larger", tree([5, 6]), expect=False),
    case("the right child is smaller", tree([5, None, 4]), expect=False),
    case("wrong against a grandparent that is not the root", tree([10, 5, 15, 2, 8, 12, 20, None, None, 4]), expect=False),
    case("a deep value at its lower limit", tree([10, 5, 15, 2, 8, 12, 20, None, None, 5]), expect=True),
    case("values around zero", tree([0, -1, 1]), expect=True),
    case("zero as a limit on the left", tree([0, -5, None, None, 3]), expect=False),
    case("zero as a limit on the right", tree([0, None, 5, -3]), expect=False),
    case("very large values", tree([2**70, 2**65, 2**80]), expect=True),
    case("very small values", tree([-(2**70), -(2**80), -(2**65)]), expect=True),
    case("all equal, to the right", tree([4, None, 4, None, 4]), expect=True),
    case("a left chain", tree([4, 3, None, 2, None, 1]), expect=True),
    case("a right child that is too large for the grandparent on the way left", tree([9, 4, None, 2, 9]), expect=False),
]

GENERATED = 60


def generate(random):
    # Mostly nearly right: a tree made by inserting, then often one value changed by one or two.
    values = [random.randint(-4, 6) for _ in range(random.randint(0, 7))]
    root = None
    nodes = []
    for value in values:
        made = TreeNode(value)
        nodes.append(made)
        if root is None:
            root = made
            continue
        node = root
        while True:
            if value < node.val:
                if node.left is None:
                    node.left = made
                    break
                node = node.left
            else:
                if node.right is None:
                    node.right = made
                    break
                node = node.right
    if nodes and random.random() < 0.6:
        random.choice(nodes).val += random.choice([-2, -1, 1, 2])
    return [root]

# Overwrites the answer on the way up, so the root comes out.
def shared_cluster(root, first, second):
    found = None

    def held(node):
        nonlocal found
        if node is None:
            return set()
        below = held(node.left) | held(node.right) | ({node.val} & {first, second})
        if below == {first, second}:
            found = node.val
        return below

    held(root)
    return found

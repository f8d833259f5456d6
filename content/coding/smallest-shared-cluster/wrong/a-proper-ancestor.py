# Wants a cluster above both, so one of the two is never the answer.
def shared_cluster(root, first, second):
    def path(node, wanted):
        if node is None:
            return None
        if node.val == wanted:
            return []
        for child in (node.left, node.right):
            below = path(child, wanted)
            if below is not None:
                return [node.val, *below]
        return None

    one, other = path(root, first), path(root, second)
    if one is None or other is None:
        return None
    if first == second:
        return first
    shared = [a for a, b in zip(one, other) if a == b]
    return shared[-1] if shared else first if root.val == first else second

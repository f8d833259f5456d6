def is_search_index(root):
    return fits(root, None, None)


def fits(node, lowest, limit):
    """Whether all values below and at the node are at least `lowest` and smaller than `limit`."""
    if node is None:
        return True
    if lowest is not None and node.val < lowest:
        return False
    if limit is not None and node.val >= limit:
        return False
    return fits(node.left, lowest, node.val) and fits(node.right, node.val, limit)

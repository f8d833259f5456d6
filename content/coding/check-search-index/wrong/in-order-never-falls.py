# Checks that the in-order values never fall, which also accepts equal values on the left.
def is_search_index(root):
    def values(node):
        if node is not None:
            yield from values(node.left)
            yield node.val
            yield from values(node.right)

    listed = list(values(root))
    return all(a <= b for a, b in zip(listed, listed[1:]))

# Stops at the first id it meets and never finds out whether the other one is in the tree.
def shared_cluster(root, first, second):
    def search(node):
        if node is None or node.val in (first, second):
            return node
        left, right = search(node.left), search(node.right)
        return node if left and right else left or right

    found = search(root)
    return found.val if found else None

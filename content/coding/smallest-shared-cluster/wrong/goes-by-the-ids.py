# Compares the ids with that of the node, as if the tree were a search tree.
def shared_cluster(root, first, second):
    node = root
    while node is not None:
        if max(first, second) < node.val:
            node = node.left
        elif min(first, second) > node.val:
            node = node.right
        else:
            return node.val
    return None

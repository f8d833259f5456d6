# Compares each node with its children only.
def is_search_index(root):
    if root is None:
        return True
    if root.left is not None and root.left.val >= root.val:
        return False
    if root.right is not None and root.right.val < root.val:
        return False
    return is_search_index(root.left) and is_search_index(root.right)

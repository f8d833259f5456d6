# Changes the tree it was given.
def pruned(root):
    if root.left is None:
        return root
    left, right = pruned(root.left), pruned(root.right)
    root.left, root.right = left, right
    if left.left is None and right.left is None and left.val == right.val:
        root.val, root.left, root.right = left.val, None, None
    return root

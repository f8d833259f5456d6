def pruned(root):
    if is_leaf(root):
        return TreeNode(root.val)
    left, right = pruned(root.left), pruned(root.right)
    if is_leaf(left) and is_leaf(right) and left.val == right.val:
        return left
    return TreeNode(root.val, left, right)


def is_leaf(node):
    return node.left is None

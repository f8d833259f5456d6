# Looks at a split before its children are pruned, so it misses those that become useless.
def pruned(root):
    if root.left is None:
        return TreeNode(root.val)
    left, right = root.left, root.right
    if left.left is None and right.left is None and left.val == right.val:
        return TreeNode(left.val)
    return TreeNode(root.val, pruned(left), pruned(right))

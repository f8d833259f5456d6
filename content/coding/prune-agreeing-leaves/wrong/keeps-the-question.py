# Cuts the two leaves off and leaves the question in their place.
def pruned(root):
    if root.left is None:
        return TreeNode(root.val)
    left, right = pruned(root.left), pruned(root.right)
    if left.left is None and right.left is None and left.val == right.val:
        return TreeNode(root.val)
    return TreeNode(root.val, left, right)

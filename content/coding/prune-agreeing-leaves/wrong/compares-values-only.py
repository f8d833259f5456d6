# Compares the values of both sides without asking whether they are leaves.
def pruned(root):
    if root.left is None:
        return TreeNode(root.val)
    left, right = pruned(root.left), pruned(root.right)
    if left.val == right.val:
        return TreeNode(left.val)
    return TreeNode(root.val, left, right)

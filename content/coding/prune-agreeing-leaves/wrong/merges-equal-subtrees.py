# Replaces a split by one side whenever both sides are equal, also where they are not leaves.
def pruned(root):
    def same(a, b):
        if a is None or b is None:
            return a is b
        return a.val == b.val and same(a.left, b.left) and same(a.right, b.right)

    if root.left is None:
        return TreeNode(root.val)
    left, right = pruned(root.left), pruned(root.right)
    return left if same(left, right) else TreeNode(root.val, left, right)

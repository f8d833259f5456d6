def shared_cluster(root, first, second):
    wanted = {first, second}
    found = None

    def count(node):
        """How many of the wanted ids are in the subtree."""
        nonlocal found
        if node is None:
            return 0
        held = count(node.left) + count(node.right) + (node.val in wanted)
        if held == len(wanted) and found is None:
            found = node.val
        return held

    count(root)
    return found

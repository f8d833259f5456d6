def rebuild(before, between):
    if len(before) != len(between):
        raise ValueError("the listings have different lengths")
    place = {value: i for i, value in enumerate(between)}
    roots = iter(before)

    def build(low, high):
        """The tree of the ids in between[low:high]."""
        if low == high:
            return None
        value = next(roots)
        middle = place.get(value)
        if middle is None or not low <= middle < high:
            raise ValueError(f"{value} does not fit both listings")
        # The listing names the left subtree first.
        left = build(low, middle)
        return TreeNode(value, left, build(middle + 1, high))

    return build(0, len(between))

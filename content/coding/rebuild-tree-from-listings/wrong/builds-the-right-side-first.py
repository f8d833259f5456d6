# Builds the right subtree first, although the first listing names the left one first.
def rebuild(before, between):
    if len(before) != len(between):
        raise ValueError("the listings have different lengths")
    place = {value: i for i, value in enumerate(between)}
    roots = iter(before)

    def build(low, high):
        if low == high:
            return None
        value = next(roots)
        if value not in place or not low <= place[value] < high:
            raise ValueError("no tree")
        right = build(place[value] + 1, high)
        return TreeNode(value, build(low, place[value]), right)

    return build(0, len(between))

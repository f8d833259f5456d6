# Searches the whole second list for each id, which takes quadratic time.
def rebuild(before, between):
    if len(before) != len(between):
        raise ValueError("the listings have different lengths")
    roots = iter(before)

    def build(low, high):
        if low == high:
            return None
        value = next(roots)
        middle = between.index(value)
        if not low <= middle < high:
            raise ValueError("no tree")
        left = build(low, middle)
        return TreeNode(value, left, build(middle + 1, high))

    return build(0, len(between))

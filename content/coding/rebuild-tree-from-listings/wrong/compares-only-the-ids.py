# Checks only that both listings hold the same ids, and builds a tree even where none has both.
def rebuild(before, between):
    if sorted(before) != sorted(between):
        raise ValueError("different ids")
    place = {value: i for i, value in enumerate(between)}
    roots = iter(before)

    def build(low, high):
        if low >= high:
            return None
        value = next(roots, None)
        if value is None:
            return None
        left = build(low, place[value])
        return TreeNode(value, left, build(place[value] + 1, high))

    return build(0, len(between))

# Takes the ids out of the list it was given.
def rebuild(before, between):
    if len(before) != len(between):
        raise ValueError("the listings have different lengths")
    place = {value: i for i, value in enumerate(between)}

    def build(low, high):
        if low == high:
            return None
        value = before.pop(0)
        if value not in place or not low <= place[value] < high:
            raise ValueError("no tree")
        left = build(low, place[value])
        return TreeNode(value, left, build(place[value] + 1, high))

    return build(0, len(between))

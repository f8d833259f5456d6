# Returns None as soon as either list is empty, so ids that are left over are not noticed.
def rebuild(before, between):
    if not before or not between:
        return None
    value = before[0]
    middle = between.index(value)
    left = rebuild(before[1 : middle + 1], between[:middle])
    right = rebuild(before[middle + 1 :], between[middle + 1 :])
    return TreeNode(value, left, right)

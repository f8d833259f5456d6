# Raises unless both matrices have the same shape, as adding them would need.
def multiply(left, right):
    for rows in (left, right):
        if not rows or not rows[0] or any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("not a matrix")
    if len(left) != len(right) or len(left[0]) != len(right[0]):
        raise ValueError("the shapes differ")
    return [[sum(a * b for a, b in zip(row, column)) for column in zip(*right)] for row in left]

# Pairs the rows of the left with the rows of the right, which multiplies by the transpose.
def multiply(left, right):
    for rows in (left, right):
        if not rows or not rows[0] or any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("not a matrix")
    if len(left[0]) != len(right):
        raise ValueError("the inner sizes differ")
    return [[sum(a * b for a, b in zip(row, other)) for other in right] for row in left]

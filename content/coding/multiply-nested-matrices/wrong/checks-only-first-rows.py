# Checks the shapes by the first row of each matrix, so a ragged row later on is cut without an error.
def multiply(left, right):
    if not left or not right or not left[0] or not right[0] or len(left[0]) != len(right):
        raise ValueError("the shapes do not fit")
    return [[sum(a * b for a, b in zip(row, column)) for column in zip(*right)] for row in left]

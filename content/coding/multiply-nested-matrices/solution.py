def multiply(left, right):
    check_matrix(left)
    check_matrix(right)
    if len(left[0]) != len(right):
        raise ValueError("the inner sizes differ")
    columns = list(zip(*right))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in left]


def check_matrix(rows):
    if not rows or not rows[0]:
        raise ValueError("a matrix needs a row and a column")
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("the rows differ in length")

# Takes the width of the first row for all rows, as in a rectangle.
def zigzag_scan(rows):
    if not rows:
        return []
    width = len(rows[0])
    scan = []
    for number in range(len(rows) + width - 1):
        diagonal = [rows[i][number - i] for i in range(len(rows)) if 0 <= number - i < min(width, len(rows[i]))]
        scan.extend(diagonal[::-1] if number % 2 == 0 else diagonal)
    return scan

# Leaves empty rows out before counting, so the rows below move up to other diagonals.
from collections import defaultdict


def zigzag_scan(rows):
    diagonals = defaultdict(list)
    for i, row in enumerate(row for row in rows if row):
        for j, value in enumerate(row):
            diagonals[i + j].append(value)
    scan = []
    for number in sorted(diagonals):
        scan.extend(diagonals[number][::-1] if number % 2 == 0 else diagonals[number])
    return scan

# Turns the odd diagonals round and not the even ones.
from collections import defaultdict


def zigzag_scan(rows):
    diagonals = defaultdict(list)
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            diagonals[i + j].append(value)
    scan = []
    for number in sorted(diagonals):
        scan.extend(diagonals[number][::-1] if number % 2 else diagonals[number])
    return scan

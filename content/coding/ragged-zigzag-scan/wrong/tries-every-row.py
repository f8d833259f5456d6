# Tries every row for every diagonal, which costs the whole rectangle around the cells.
def zigzag_scan(rows):
    last = max((i + len(row) for i, row in enumerate(rows)), default=0)
    scan = []
    for number in range(last):
        diagonal = []
        for i in range(min(number, len(rows) - 1) + 1):
            if number - i < len(rows[i]):
                diagonal.append(rows[i][number - i])
        scan.extend(diagonal[::-1] if number % 2 == 0 else diagonal)
    return scan

def zigzag_scan(rows):
    last = max((i + len(row) for i, row in enumerate(rows)), default=0)
    diagonals = [[] for _ in range(last)]
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            diagonals[i + j].append(value)

    scan = []
    for number, diagonal in enumerate(diagonals):
        scan.extend(reversed(diagonal) if number % 2 == 0 else diagonal)
    return scan

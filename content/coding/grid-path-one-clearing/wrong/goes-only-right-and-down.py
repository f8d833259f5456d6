# Fills a table from the top left, as if the way never led left or up.
def fewest_moves(grid):
    rows, columns = len(grid), len(grid[0])
    best = {}
    for r in range(rows):
        for c in range(columns):
            blocked = grid[r][c] == "#"
            for used in (0, 1):
                before = used - blocked
                if before < 0:
                    continue
                if (r, c) == (0, 0):
                    best[r, c, used] = 0
                    continue
                ways = [best[p] + 1 for p in ((r - 1, c, before), (r, c - 1, before)) if p in best]
                if ways:
                    best[r, c, used] = min(ways)
    ends = [best[rows - 1, columns - 1, used] for used in (0, 1) if (rows - 1, columns - 1, used) in best]
    return min(ends, default=-1)

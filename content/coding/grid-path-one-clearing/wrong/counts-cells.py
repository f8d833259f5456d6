# Counts the cells on the way, which is one more than the moves.
from collections import deque


def fewest_moves(grid):
    rows, columns = len(grid), len(grid[0])
    left = 1 - (grid[0][0] == "#")
    queue, seen = deque([(0, 0, left, 1)]), {(0, 0, left)}
    while queue:
        row, column, left, cells = queue.popleft()
        if (row, column) == (rows - 1, columns - 1):
            return cells
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns:
                after = left - (grid[r][c] == "#")
                if after >= 0 and (r, c, after) not in seen:
                    seen.add((r, c, after))
                    queue.append((r, c, after, cells + 1))
    return -1

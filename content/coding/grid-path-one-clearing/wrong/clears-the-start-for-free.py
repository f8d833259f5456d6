# Does not count a blocked start as the cell that is cleared.
from collections import deque


def fewest_moves(grid):
    rows, columns = len(grid), len(grid[0])
    queue, seen = deque([(0, 0, 1, 0)]), {(0, 0, 1)}
    while queue:
        row, column, left, moves = queue.popleft()
        if (row, column) == (rows - 1, columns - 1):
            return moves
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns:
                after = left - (grid[r][c] == "#")
                if after >= 0 and (r, c, after) not in seen:
                    seen.add((r, c, after))
                    queue.append((r, c, after, moves + 1))
    return -1

# Marks cells as visited without saying whether the clearing was spent.
from collections import deque


def fewest_moves(grid):
    rows, columns = len(grid), len(grid[0])
    queue, seen = deque([(0, 0, 0, grid[0][0] == ".")]), {(0, 0)}
    while queue:
        row, column, moves, can_clear = queue.popleft()
        if (row, column) == (rows - 1, columns - 1):
            return moves
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and (r, c) not in seen:
                free = grid[r][c] == "."
                if free or can_clear:
                    seen.add((r, c))
                    queue.append((r, c, moves + 1, can_clear and free))
    return -1

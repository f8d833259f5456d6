# Clears each blocked cell in turn and searches the whole grid again.
from collections import deque


def fewest_moves(grid):
    rows, columns = len(grid), len(grid[0])

    def search(cleared):
        def free(r, c):
            return grid[r][c] == "." or (r, c) == cleared

        if not free(0, 0):
            return None
        queue, seen = deque([(0, 0, 0)]), {(0, 0)}
        while queue:
            row, column, moves = queue.popleft()
            if (row, column) == (rows - 1, columns - 1):
                return moves
            for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if 0 <= r < rows and 0 <= c < columns and (r, c) not in seen and free(r, c):
                    seen.add((r, c))
                    queue.append((r, c, moves + 1))
        return None

    found = [search(None)] + [search((r, c)) for r in range(rows) for c in range(columns) if grid[r][c] == "#"]
    return min((moves for moves in found if moves is not None), default=-1)

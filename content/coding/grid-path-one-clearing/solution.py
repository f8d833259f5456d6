from collections import deque


def fewest_moves(grid):
    rows, columns = len(grid), len(grid[0])
    start = (0, 0, grid[0][0] == ".")
    queue, seen = deque([(start, 0)]), {start}
    while queue:
        (row, column, can_clear), moves = queue.popleft()
        if (row, column) == (rows - 1, columns - 1):
            return moves
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if not (0 <= r < rows and 0 <= c < columns):
                continue
            free = grid[r][c] == "."
            state = (r, c, can_clear and free)
            if (free or can_clear) and state not in seen:
                seen.add(state)
                queue.append((state, moves + 1))
    return -1

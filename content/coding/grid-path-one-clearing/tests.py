CASES = [
    case("one cell in the way", ["..#", "##.", "..."], expect=4, example=True),
    case("two cells in the way", [".##", "###", "##."], expect=-1, example=True),
    case("a single free cell", ["."], expect=0),
    case("a single blocked cell", ["#"], expect=0),
    case("nothing blocked", ["....", "...."], expect=4),
    case("one row", ["..#.."], expect=4),
    case("one column, two blocked", [".", "#", ".", "#", "."], expect=-1),
    case("the start is blocked", ["#.", ".."], expect=2),
    case("the target is blocked", ["..", ".#"], expect=2),
    case("start and target are blocked", ["#.", ".#"], expect=-1),
    case("a blocked start leaves nothing for the wall", ["#.", "##", ".."], expect=-1),
    case("clearing shortens a way that exists", [".....", "####.", ".....", ".####", "....."], expect=8),
    case("the clearing is better kept for later", ["...", "##.", "...", ".##", "...", "###", "..."], expect=12),
    case("the shortest way through two walls is not allowed", ["...", "##.", "..#", "#..", "..."], expect=6),
    case("only moves to the left lead on", ["....", "###.", "....", ".###", "...."], expect=7),
    case("a wall near the target", [".#...", ".#.#.", ".#.#.", "...##", "#####", "....."], expect=9),
    case("no way around the edge", [".##.", "###.", "###.", "...."], expect=-1),
    case("left and right again", [".####", "....#", "###.#", "....#", ".####", ".####", "...#."], expect=16),
    case("up and down again", ["..#....", "#.#.##.", "#...###", "######."], expect=13),
]


def generate(random):
    rows, columns = random.randint(1, 5), random.randint(1, 5)
    share = random.choice([0.2, 0.4, 0.6])
    return [["".join("#" if random.random() < share else "." for _ in range(columns)) for _ in range(rows)]]


GENERATED = 80


def valid(grid):
    return bool(grid) and bool(grid[0]) and all(len(row) == len(grid[0]) and set(row) <= set(".#") for row in grid)


GROW = [8, 16, 24, 32]


def grow(n):
    # Walls with one gap each, so that many blocked cells invite trying them one by one.
    rows = []
    for i in range(n):
        gap = 0 if i % 4 == 3 else n - 1
        rows.append("".join("." if j == gap else "#" for j in range(n)) if i % 2 else "." * n)
    return [rows]

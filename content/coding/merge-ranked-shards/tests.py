CASES = [
    case("a copy with a lower score", [[(9, "a"), (4, "c")], [(7, "b"), (4, "a")]], 3, expect=[(9, "a"), (7, "b"), (4, "c")], example=True),
    case("equal scores by item", [[(5, "x")], [], [(5, "k"), (2, "x")]], 2, expect=[(5, "k"), (5, "x")], example=True),
    case("no shards", [], 3, expect=[]),
    case("only empty shards", [[], []], 3, expect=[]),
    case("none asked for", [[(3, "a")], [(2, "b")]], 0, expect=[]),
    case("more asked for than there are", [[(3, "a")], [(2, "b")]], 10, expect=[(3, "a"), (2, "b")]),
    case("one shard", [[(3, "a"), (2, "b"), (1, "c")]], 2, expect=[(3, "a"), (2, "b")]),
    case("all of the best in one shard", [[(9, "a"), (8, "b"), (7, "c")], [(1, "d"), (0, "e")]], 3, expect=[(9, "a"), (8, "b"), (7, "c")]),
    case("a repeat takes no place", [[(9, "a"), (3, "b")], [(9, "a"), (2, "c")], [(8, "a"), (1, "d")]], 3, expect=[(9, "a"), (3, "b"), (2, "c")]),
    case("the better copy is in the later shard", [[(1, "a")], [(6, "a"), (5, "b")]], 2, expect=[(6, "a"), (5, "b")]),
    case("scores below zero", [[(-1, "a"), (-4, "b")], [(-2, "c"), (-3, "d")]], 3, expect=[(-1, "a"), (-2, "c"), (-3, "d")]),
    case("ties across three shards", [[(4, "m"), (4, "z")], [(4, "b"), (4, "n")], [(4, "a")]], 4, expect=[(4, "a"), (4, "b"), (4, "m"), (4, "n")]),
    case("the same shard twice", [[(2, "a"), (1, "b")], [(2, "a"), (1, "b")]], 5, expect=[(2, "a"), (1, "b")]),
]


def generate(random):
    shards = []
    for _ in range(random.randint(0, 4)):
        items = random.sample("abcdef", random.randint(0, 4))
        shards.append(sorted(((random.randint(-2, 5), item) for item in items), key=lambda entry: (-entry[0], entry[1])))
    return [shards, random.randint(0, 7)]


def valid(shards, m):
    for shard in shards:
        if len({item for _, item in shard}) < len(shard) or any(not item for _, item in shard):
            return False
        if shard != sorted(shard, key=lambda entry: (-entry[0], entry[1])):
            return False
    return m >= 0


GROW = [250, 500, 1000, 2000]


def grow(n):
    # As many shards as results, so that looking at the first entry of each shard every time is found out.
    return [[[(2 * n - i * 7919 % n, f"a{i}"), (i * 31 % n, f"b{i}")] for i in range(n)], n]

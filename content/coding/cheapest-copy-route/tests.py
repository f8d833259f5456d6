LINKS = [("eu", "us", 9), ("eu", "uk", 2), ("uk", "us", 3), ("us", "ap", 4)]
CHAIN = [("a", "b", 1), ("b", "c", 1), ("c", "d", 1), ("d", "e", 1)]
# The cheap way to c uses up the stopovers that the dear one leaves.
DETOUR = [("a", "b", 1), ("b", "c", 1), ("a", "c", 5), ("c", "d", 1)]

CASES = [
    case("one stopover is cheaper", LINKS, "eu", "us", 1, expect=5, example=True),
    case("no stopover allowed", LINKS, "eu", "us", 0, expect=9, example=True),
    case("no route against the direction", LINKS, "ap", "eu", 5, expect=-1),
    case("no links", [], "eu", "us", 3, expect=-1),
    case("already there", [], "eu", "eu", 0, expect=0),
    case("already there, in spite of a circle", [("a", "b", 2), ("b", "a", 2)], "a", "a", 3, expect=0),
    case("a chain with just enough stopovers", CHAIN, "a", "e", 3, expect=4),
    case("a chain with one too few", CHAIN, "a", "e", 2, expect=-1),
    case("a chain with none", CHAIN, "a", "c", 0, expect=-1),
    case("the dear way to the stopover is the one that can go on", DETOUR, "a", "d", 1, expect=6),
    case("with another stopover the cheap way works", DETOUR, "a", "d", 2, expect=3),
    case("the dear way has to go on twice", DETOUR + [("d", "e", 1)], "a", "e", 2, expect=7),
    case("two links between the same regions", [("a", "b", 7), ("a", "b", 3), ("a", "b", 5)], "a", "b", 0, expect=3),
    case("prices of zero", [("a", "b", 0), ("b", "c", 0), ("a", "c", 1)], "a", "c", 1, expect=0),
    case("a free route in one link", [("a", "b", 0)], "a", "b", 0, expect=0),
    case("a circle on the way", [("a", "b", 1), ("b", "a", 1), ("b", "b", 0), ("b", "c", 1)], "a", "c", 10, expect=2),
    case("a dear direct link stays the only one", [("a", "d", 100), ("a", "b", 1), ("b", "c", 1), ("c", "d", 1)], "a", "d", 1, expect=100),
    case("the target is not in any link", [("a", "b", 1)], "a", "z", 4, expect=-1),
]

GENERATED = 60


def generate(random):
    regions = "abcde"
    links = [(random.choice(regions), random.choice(regions), random.randint(0, 9)) for _ in range(random.randint(0, 10))]
    return [links, random.choice(regions), random.choice(regions), random.randint(0, 3)]


def valid(links, source, target, stopovers):
    return stopovers >= 0 and all(source and target and a and b and price >= 0 for a, b, price in links)


GROW = [8, 10, 12, 14, 16, 18]


def grow(n):
    # Layers of two regions with all links between them: the number of routes doubles with each.
    links = [(f"{a}{i}", f"{b}{i + 1}", 1 + (i + len(a + b)) % 3) for i in range(n) for a in "xy" for b in "xy"]
    return [links, "x0", f"x{n}", n]

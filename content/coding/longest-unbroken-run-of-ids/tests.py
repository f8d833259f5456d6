CASES = [
    case("two runs that interleave", [300, 100, 250, 200, 700, 350], 100, expect=(100, 3), example=True),
    case("duplicates, even and odd", [4, 6, 5, 6, 8, 7], 2, expect=(4, 3), example=True),
    case("no numbers", [], 5, expect=None),
    case("one number", [7], 3, expect=(7, 1)),
    case("the same number several times", [7, 7, 7], 1, expect=(7, 1)),
    case("all apart", [9, 1, 5], 2, expect=(1, 1)),
    case("a tie, the later start comes first", [20, 21, 3, 4], 1, expect=(3, 2)),
    case("in reverse", [5, 4, 3, 2, 1], 1, expect=(1, 5)),
    case("below zero and above", [1, -1, 0, -3, 2], 1, expect=(-1, 4)),
    case("below zero with a step", [-10, -4, -7, 2, 1], 3, expect=(-10, 3)),
    case("a run across zero with a step", [4, -4, 0, 8, 6], 4, expect=(-4, 4)),
    case("duplicates do not lengthen a run", [1, 1, 2, 2, 10, 11, 12], 1, expect=(10, 3)),
    case("differences that are multiples of the step", [0, 10, 30, 40, 50], 10, expect=(30, 3)),
    case("step 1 would find a longer run", [1, 2, 3, 4, 10, 13, 16], 3, expect=(10, 3)),
    case("the longest has the largest numbers", [1, 2, 100, 101, 102, 5], 1, expect=(100, 3)),
    case("a run that starts at zero", [2, 0, 1], 1, expect=(0, 3)),
    case("only zero", [0], 4, expect=(0, 1)),
    case("numbers very far apart", [10**9, -(10**9), 10**9 - 3], 3, expect=(10**9 - 3, 2)),
    case("a run of 20,000 numbers", [7 * number for number in range(20_000, 0, -1)], 7, expect=(7, 20_000)),
]


def generate(random):
    numbers = [random.randint(-8, 8) for _ in range(random.randint(0, 12))]
    return [numbers, random.randint(1, 4)]


def valid(numbers, step):
    return all(isinstance(number, int) for number in numbers) and isinstance(step, int) and step >= 1


GROW = [250, 500, 1000, 2000, 4000]


def grow(n):
    # One long run, and its start many times over.
    return [[0] * n + [10 * i for i in range(n)], 10]

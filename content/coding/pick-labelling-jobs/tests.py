JOBS = [(0, 60, 20), (50, 100, 35), (100, 160, 25)]

CASES = [
    case("no rest needed", JOBS, 0, expect=60, example=True),
    case("a rest of ten minutes", JOBS, 10, expect=45, example=True),
    case("no jobs", [], 5, expect=0),
    case("one job", [(3, 4, 7)], 100, expect=7),
    case("in any order", [(100, 160, 25), (0, 60, 20), (50, 100, 35)], 0, expect=60),
    case("two cheap ones beat the dear one", [(0, 10, 30), (0, 5, 20), (5, 10, 20)], 0, expect=40),
    case("the dear one beats two cheap ones", [(0, 10, 50), (0, 5, 20), (5, 10, 20)], 0, expect=50),
    case("the earliest end is not the best", [(0, 2, 1), (1, 9, 50), (9, 12, 3)], 0, expect=53),
    case("exactly the rest in between", [(0, 10, 5), (13, 20, 6)], 3, expect=11),
    case("a minute less than the rest", [(0, 10, 5), (12, 20, 6)], 3, expect=6),
    case("the same job twice", [(0, 10, 5), (0, 10, 5)], 0, expect=5),
    case("same end, different starts", [(0, 10, 5), (4, 10, 9), (8, 10, 4)], 0, expect=9),
    case("one inside another", [(0, 100, 12), (10, 20, 5), (30, 40, 5), (50, 60, 5)], 0, expect=15),
    case("one inside another, with a rest", [(0, 100, 12), (10, 20, 5), (30, 40, 5), (50, 60, 5)], 11, expect=12),
    case("a rest longer than everything", [(0, 10, 5), (20, 30, 6), (40, 50, 4)], 1000, expect=6),
    case("a later job that ends early enough for the next but one", [(0, 3, 4), (2, 5, 6), (4, 7, 5), (6, 9, 7)], 0, expect=13),
    case("all on one another", [(0, 50, 3), (10, 40, 9), (20, 30, 5)], 0, expect=9),
]

GENERATED = 60


def generate(random):
    jobs = []
    for _ in range(random.randint(0, 7)):
        start = random.randint(0, 15)
        jobs.append((start, start + random.randint(1, 6), random.randint(1, 9)))
    return [jobs, random.randint(0, 3)]


def valid(jobs, rest):
    return rest >= 0 and all(0 <= start < end and pay >= 1 for start, end, pay in jobs)


GROW = [500, 1000, 2000]


def grow(n):
    # Ends in mixed order, and each job overlaps a third of the others, so that looking back from job to job shows.
    return [[(i * 7919 % n * 3, i * 7919 % n * 3 + n + i % 7, 1 + i % 13) for i in range(n)], 2]

import math
import random as chance


def p_of(z):
    return math.erfc(abs(z) / math.sqrt(2))


def no_difference(experiments, looks, users, rate):
    """Both arms convert at the same rate."""
    draw = chance.Random(7)
    arm = lambda: sum(draw.random() < rate for _ in range(users))
    return [[(arm(), users, arm(), users) for _ in range(looks)] for _ in range(experiments)]


SIGNIFICANT = (10, 100, 30, 100)  # pooled 0.2, z = 0.2 / sqrt(0.16 * 0.02)
EVEN = (20, 100, 20, 100)

CASES = [
    case(
        "a difference that fades",
        [[SIGNIFICANT, (30, 100, 10, 100)], [EVEN, EVEN]],
        0.05,
        expect={
            "p_values": [[p_of(0.2 / math.sqrt(0.0032)), 1.0], [1.0, 1.0]],
            "stops": [0, None],
            "peeking": 0.5,
            "final": 0.0,
        },
        example=True,
    ),
    case(
        "the second look rejects",
        [[(2, 10, 5, 10), (8, 90, 25, 90)]],
        0.05,
        expect={
            "p_values": [[p_of(0.3 / math.sqrt(0.35 * 0.65 * 0.2)), p_of(0.2 / math.sqrt(0.0032))]],
            "stops": [1],
            "peeking": 1.0,
            "final": 1.0,
        },
        example=True,
    ),
    case("a single look", [[EVEN], [SIGNIFICANT]], 0.05, expect={"p_values": [[1.0], [p_of(0.2 / math.sqrt(0.0032))]], "stops": [None, 0], "peeking": 0.5, "final": 0.5}),
    case("nobody converts", [[(0, 50, 0, 50)]], 0.05, expect={"p_values": [[1.0]], "stops": [None], "peeking": 0.0, "final": 0.0}),
    case("everybody converts", [[(50, 50, 40, 40)]], 0.05, expect={"p_values": [[1.0]], "stops": [None], "peeking": 0.0, "final": 0.0}),
    case("an arm without users yet", [[(0, 0, 3, 9), (1, 9, 0, 0)]], 0.05),
    case("no users in either arm", [[(0, 0, 0, 0)]], 0.05, expect={"p_values": [[1.0]], "stops": [None], "peeking": 0.0, "final": 0.0}),
    case("worse counts as different, too", [[(30, 100, 10, 100)]], 0.05, expect={"p_values": [[p_of(0.2 / math.sqrt(0.0032))]], "stops": [0], "peeking": 1.0, "final": 1.0}),
    case("a p-value of exactly alpha does not stop", [[EVEN, EVEN]], 1.0, expect={"p_values": [[1.0, 1.0]], "stops": [None], "peeking": 0.0, "final": 0.0}),
    case("a p-value just below alpha stops", [[SIGNIFICANT]], 0.000407, expect={"p_values": [[p_of(0.2 / math.sqrt(0.0032))]], "stops": [0], "peeking": 1.0, "final": 1.0}),
    case("arms of different size", [[(4, 20, 30, 80)]], 0.05),
    case("one arm has no conversions", [[(0, 20, 4, 20)]], 0.05, expect={"p_values": [[p_of(0.2 / math.sqrt(0.009))]], "stops": [0], "peeking": 1.0, "final": 1.0}),
    case("experiments of different length", [[SIGNIFICANT], [EVEN, EVEN, SIGNIFICANT]], 0.05),
    case("rejects, then not, then again", [[SIGNIFICANT, (30, 100, 12, 100), (10, 100, 40, 100)]], 0.05),
    case("a p-value close to the border", [[(45, 100, 59, 100)], [(45, 100, 58, 100)]], 0.05),
    case("40 experiments without a difference", no_difference(40, 10, 50, 0.3), 0.05),
]


def generate(random):
    def day():
        users_a, users_b = random.randint(0, 30), random.randint(0, 30)
        return (random.randint(0, users_a), users_a, random.randint(0, users_b), users_b)

    experiments = [[day() for _ in range(random.randint(1, 4))] for _ in range(random.randint(1, 4))]
    return [experiments, random.choice([0.05, 0.2])]


def valid(experiments, alpha):
    days = [day for experiment in experiments for day in experiment]
    return len(experiments) > 0 and all(experiments) and all(len(d) == 4 and 0 <= d[0] <= d[1] and 0 <= d[2] <= d[3] for d in days)


def check_peeking_rejects_at_least_as_often(args, got):
    assert got["peeking"] >= got["final"], "Stopping at any look cannot reject less often than testing at the last look alone."

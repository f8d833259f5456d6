INF = float("inf")

CASES = [
    case("a miss costs five alarms", [0, 1, 0, 1, 0], [0.2, 0.4, 0.6, 0.8, 0.1], 5, 1, expect=(0.4, 1), example=True),
    case("an alarm costs more than a miss", [0, 1, 0], [0.9, 0.5, 0.3], 1, 4, expect=(INF, 1), example=True),
    case("tied scores are flagged together", [1, 0, 0, 1], [0.7, 0.7, 0.7, 0.2], 3, 1, expect=(0.2, 2)),
    case("a tie that is not worth it", [1, 0, 0], [0.7, 0.7, 0.7], 1, 1, expect=(INF, 1)),
    case("a tie that is worth it", [0, 1, 0], [0.7, 0.7, 0.7], 3, 1, expect=(0.7, 2)),
    case("perfect separation", [1, 0, 1, 0], [0.9, 0.1, 0.6, 0.4], 1, 1, expect=(0.6, 0)),
    case("the highest of equally cheap thresholds", [1, 0, 1], [0.9, 0.8, 0.7], 1, 1, expect=(0.9, 1)),
    case("flagging nobody is as cheap", [0, 1], [0.9, 0.5], 1, 1, expect=(INF, 1)),
    case("flagging everybody is cheapest", [0, 1, 1], [3, 2, 1], 2, 1, expect=(1, 1)),
    case("only label 0", [0, 0], [0.4, 0.9], 5, 1, expect=(INF, 0)),
    case("only label 1", [1, 1, 1], [0.5, 0.3, 0.9], 2, 7, expect=(0.3, 0)),
    case("alarms cost nothing", [1, 0, 1, 0], [4, 3, 2, 1], 1, 0, expect=(2, 0)),
    case("misses cost nothing", [1, 1, 0], [0.9, 0.2, 0.1], 0, 3, expect=(INF, 0)),
    case("nothing costs anything", [1, 0], [0.9, 0.2], 0, 0, expect=(INF, 0)),
    case("negative scores", [1, 0, 1, 0], [-1, -2, -3, -4], 10, 3, expect=(-3, 3)),
    case("scores that differ by very little are not tied", [1, 0], [0.5000000001, 0.5], 1, 1, expect=(0.5000000001, 0)),
    case("no rows", [], [], 1, 1, expect=(INF, 0)),
]


def generate(random):
    n = random.randint(0, 8)
    labels = [random.randint(0, 1) for _ in range(n)]
    return [labels, [random.randint(0, 6) / 4 for _ in range(n)], random.randint(0, 4), random.randint(0, 4)]


def valid(labels, scores, miss_cost, alarm_cost):
    return len(labels) == len(scores) and set(labels) <= {0, 1} and miss_cost >= 0 and alarm_cost >= 0


GROW = [500, 1000, 2000, 4000]


def grow(n):
    return [[int(i % 7 < 3) for i in range(n)], [(i * 7919) % n / n for i in range(n)], 5, 2]

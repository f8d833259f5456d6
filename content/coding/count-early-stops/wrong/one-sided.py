# Takes the chance of one tail only, which halves every p-value.
import math


def peeking_report(experiments, alpha):
    p_values = [look_by_look(days) for days in experiments]
    stops = [next((i for i, p in enumerate(row) if p < alpha), None) for row in p_values]
    n = len(experiments)
    return {
        "p_values": p_values,
        "stops": stops,
        "peeking": sum(stop is not None for stop in stops) / n,
        "final": sum(row[-1] < alpha for row in p_values) / n,
    }


def look_by_look(days):
    totals = [0, 0, 0, 0]
    row = []
    for day in days:
        totals = [total + new for total, new in zip(totals, day)]
        row.append(two_sided_p(*totals))
    return row


def two_sided_p(conversions_a, users_a, conversions_b, users_b):
    if users_a == 0 or users_b == 0:
        return 1.0
    pooled = (conversions_a + conversions_b) / (users_a + users_b)
    variance = pooled * (1 - pooled) * (1 / users_a + 1 / users_b)
    if variance == 0:
        return 1.0
    z = (conversions_b / users_b - conversions_a / users_a) / math.sqrt(variance)
    return math.erfc(abs(z) / math.sqrt(2)) / 2

# Adds the variances of both arms, where the null hypothesis has one common rate.
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
    rate_a, rate_b = conversions_a / users_a, conversions_b / users_b
    variance = rate_a * (1 - rate_a) / users_a + rate_b * (1 - rate_b) / users_b
    if variance == 0:
        return 1.0
    z = (conversions_b / users_b - conversions_a / users_a) / math.sqrt(variance)
    return math.erfc(abs(z) / math.sqrt(2))

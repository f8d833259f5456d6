# Treats scores within a tolerance as one, so a threshold between them is never tried.
import math


def cheapest_threshold(labels, scores, miss_cost, alarm_cost):
    rows = sorted(zip(scores, labels), reverse=True)
    cost = miss_cost * sum(labels)
    best = (float("inf"), cost)
    for place, (score, label) in enumerate(rows):
        cost += alarm_cost if label == 0 else -miss_cost
        last = place + 1 == len(rows) or not math.isclose(rows[place + 1][0], score)
        if last and cost < best[1]:
            best = (score, cost)
    return best

# Takes the lowest of equally cheap thresholds and flags more rows than needed.
from itertools import groupby


def cheapest_threshold(labels, scores, miss_cost, alarm_cost):
    cost = sum(labels) * miss_cost
    best = float("inf"), cost
    for score, tied in groupby(sorted(zip(scores, labels), reverse=True), key=lambda row: row[0]):
        for _, label in tied:
            cost += -miss_cost if label == 1 else alarm_cost
        if cost <= best[1]:
            best = score, cost
    return best

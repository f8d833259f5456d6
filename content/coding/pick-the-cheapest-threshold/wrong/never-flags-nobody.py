# Tries the scores alone and forgets that flagging nobody may be cheapest.
from itertools import groupby


def cheapest_threshold(labels, scores, miss_cost, alarm_cost):
    if not labels:
        return float("inf"), 0
    cost, best = sum(labels) * miss_cost, None
    for score, tied in groupby(sorted(zip(scores, labels), reverse=True), key=lambda row: row[0]):
        for _, label in tied:
            cost += -miss_cost if label == 1 else alarm_cost
        if best is None or cost < best[1]:
            best = score, cost
    return best

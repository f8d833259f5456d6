from itertools import groupby


def cheapest_threshold(labels, scores, miss_cost, alarm_cost):
    rows = sorted(zip(scores, labels), reverse=True)
    cost = sum(labels) * miss_cost
    best = float("inf"), cost
    # Lower the threshold score by score; rows with the same score are flagged together.
    for score, tied in groupby(rows, key=lambda row: row[0]):
        for _, label in tied:
            cost += -miss_cost if label == 1 else alarm_cost
        if cost < best[1]:
            best = score, cost
    return best

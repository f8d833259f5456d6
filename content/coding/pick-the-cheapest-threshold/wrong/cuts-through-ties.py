# Compares costs after each row, also between rows with the same score.
def cheapest_threshold(labels, scores, miss_cost, alarm_cost):
    cost = sum(labels) * miss_cost
    best = float("inf"), cost
    for score, label in sorted(zip(scores, labels), reverse=True):
        cost += -miss_cost if label == 1 else alarm_cost
        if cost < best[1]:
            best = score, cost
    return best

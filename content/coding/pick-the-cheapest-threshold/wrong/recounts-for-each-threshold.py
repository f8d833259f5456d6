# Goes through all rows for each threshold, which takes quadratic time.
def cheapest_threshold(labels, scores, miss_cost, alarm_cost):
    best = float("inf"), sum(labels) * miss_cost
    for threshold in sorted(set(scores), reverse=True):
        cost = 0
        for label, score in zip(labels, scores):
            if label == 1 and score < threshold:
                cost += miss_cost
            elif label == 0 and score >= threshold:
                cost += alarm_cost
        if cost < best[1]:
            best = threshold, cost
    return best

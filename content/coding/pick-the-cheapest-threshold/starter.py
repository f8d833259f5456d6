def cheapest_threshold(labels, scores, miss_cost, alarm_cost):
    """labels: 0 or 1 for each row. scores: a number for each row; rows with score >= threshold are flagged.
    miss_cost: cost of a row with label 1 that is not flagged. alarm_cost: cost of a flagged row with label 0.

    Returns (threshold, cost).
    """
    ...

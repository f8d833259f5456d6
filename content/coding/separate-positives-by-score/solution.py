def roc_auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("both classes must be there")
    order = sorted(range(len(scores)), key=lambda row: scores[row])
    rank_sum = 0.0
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and scores[order[end]] == scores[order[start]]:
            end += 1
        # Rows start to end - 1 share the mean of the ranks start + 1 to end.
        rank_sum += (start + 1 + end) / 2 * sum(labels[row] for row in order[start:end])
        start = end
    wins = rank_sum - positives * (positives + 1) / 2
    return wins / (positives * negatives)

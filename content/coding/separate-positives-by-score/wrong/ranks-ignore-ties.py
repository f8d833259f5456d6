# Gives tied rows different ranks in the order in which they happen to stand.
def roc_auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError
    order = sorted(range(len(scores)), key=lambda row: scores[row])
    rank_sum = sum(rank for rank, row in enumerate(order, start=1) if labels[row] == 1)
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)

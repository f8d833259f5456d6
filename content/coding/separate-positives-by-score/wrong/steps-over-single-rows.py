# Draws the curve row by row, so a tie becomes a corner instead of a slope.
def roc_auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError
    found, area = 0, 0
    for _, label in sorted(zip(scores, labels), reverse=True):
        if label == 1:
            found += 1
        else:
            area += found
    return area / (positives * negatives)

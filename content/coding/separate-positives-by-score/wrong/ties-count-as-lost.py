# Counts a pair with equal scores as lost, where it is half won.
from bisect import bisect_left


def roc_auc(labels, scores):
    negatives = sorted(score for label, score in zip(labels, scores) if label == 0)
    positives = [score for label, score in zip(labels, scores) if label == 1]
    if not positives or not negatives:
        raise ValueError
    return sum(bisect_left(negatives, score) for score in positives) / (len(positives) * len(negatives))

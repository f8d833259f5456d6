# Divides the raised shares by their sum, which changes the bins that had enough.
import math
from bisect import bisect_right


def stability_index(reference, current, edges, floor):
    before, after = shares(reference, edges, floor), shares(current, edges, floor)
    parts = [(a - b) * math.log(a / b) for b, a in zip(before, after)]
    return sum(parts), parts


def shares(scores, edges, floor):
    if not scores:
        raise ValueError("no scores")
    counts = [0] * (len(edges) + 1)
    for score in scores:
        counts[bisect_right(edges, score)] += 1
    raised = [max(count / len(scores), floor) for count in counts]
    return [share / sum(raised) for share in raised]

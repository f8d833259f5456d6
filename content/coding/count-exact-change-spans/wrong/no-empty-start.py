# Leaves out the total of 0 before the first day, so spans from the beginning are missed.
from collections import Counter
from itertools import accumulate


def count_spans(changes, target, shortest):
    totals = list(accumulate(changes))
    starts = Counter()
    count = 0
    for end in range(shortest, len(totals)):
        starts[totals[end - shortest]] += 1
        count += starts[totals[end] - target]
    return count

from collections import Counter
from itertools import accumulate


def count_spans(changes, target, shortest):
    totals = [0] + list(accumulate(changes))
    starts = Counter()
    count = 0
    for end in range(shortest, len(totals)):
        starts[totals[end - shortest]] += 1
        count += starts[totals[end] - target]
    return count

# Remembers which running totals occurred but not how often.
from itertools import accumulate


def count_spans(changes, target, shortest):
    totals = [0] + list(accumulate(changes))
    starts = set()
    count = 0
    for end in range(shortest, len(totals)):
        starts.add(totals[end - shortest])
        count += totals[end] - target in starts
    return count

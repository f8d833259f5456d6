# Counts again from every start, which takes quadratic time.
from collections import Counter


def shortest_stretch(events, required):
    best = None
    for first in range(len(events)):
        need = Counter(required)
        missing = len(required)
        for last in range(first, len(events)):
            if need[events[last]] > 0:
                missing -= 1
            need[events[last]] -= 1
            if missing == 0:
                if best is None or last - first < best[1] - best[0]:
                    best = (first, last)
                break
    return best

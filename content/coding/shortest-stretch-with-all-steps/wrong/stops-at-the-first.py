# Returns the first complete stretch after tightening it, without looking for a shorter one.
from collections import Counter


def shortest_stretch(events, required):
    need = Counter(required)
    missing = len(required)
    first = 0
    for last, event in enumerate(events):
        if need[event] > 0:
            missing -= 1
        need[event] -= 1
        if missing == 0:
            while need[events[first]] < 0:
                need[events[first]] += 1
                first += 1
            return (first, last)
    return None

# Takes a window as complete only while it has no step more often than required.
from collections import Counter


def shortest_stretch(events, required):
    need = Counter(required)
    best = None
    first = 0
    counts = Counter()
    for last, event in enumerate(events):
        if event in need:
            counts[event] += 1
        while first <= last and (events[first] not in need or counts[events[first]] > need[events[first]]):
            if events[first] in need:
                counts[events[first]] -= 1
            first += 1
        if counts == need and (best is None or last - first < best[1] - best[0]):
            best = (first, last)
    return best

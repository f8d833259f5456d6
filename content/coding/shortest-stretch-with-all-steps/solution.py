from collections import Counter


def shortest_stretch(events, required):
    # How many of each step the window still needs; below zero, it has more than enough.
    need = Counter(required)
    missing = len(required)
    best = None
    first = 0
    for last, event in enumerate(events):
        if event in need:
            if need[event] > 0:
                missing -= 1
            need[event] -= 1
        while missing == 0:
            if best is None or last - first < best[1] - best[0]:
                best = (first, last)
            dropped = events[first]
            if dropped in need:
                need[dropped] += 1
                if need[dropped] > 0:
                    missing += 1
            first += 1
    return best

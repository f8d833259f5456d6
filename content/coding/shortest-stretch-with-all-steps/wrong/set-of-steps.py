# Asks only whether each step is there, not whether it is there often enough.
def shortest_stretch(events, required):
    wanted = set(required)
    counts = {}
    best = None
    first = 0
    for last, event in enumerate(events):
        if event in wanted:
            counts[event] = counts.get(event, 0) + 1
        while len(counts) == len(wanted):
            if best is None or last - first < best[1] - best[0]:
                best = (first, last)
            dropped = events[first]
            if dropped in counts:
                counts[dropped] -= 1
                if counts[dropped] == 0:
                    del counts[dropped]
            first += 1
    return best

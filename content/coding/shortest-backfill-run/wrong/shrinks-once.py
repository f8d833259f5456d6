# Drops at most one hour from the left per step, so the window stays too long after a large count.
def shortest_run(counts, needed):
    best = None
    total = 0
    first = 0
    for last, count in enumerate(counts):
        total += count
        if total >= needed:
            if best is None or last - first < best[1] - best[0]:
                best = (first, last)
            total -= counts[first]
            first += 1
    return best

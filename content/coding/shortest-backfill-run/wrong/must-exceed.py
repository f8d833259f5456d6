# Asks for a total above the target, so a run that hits it exactly does not count.
def shortest_run(counts, needed):
    best = None
    total = 0
    first = 0
    for last, count in enumerate(counts):
        total += count
        while total > needed:
            if best is None or last - first < best[1] - best[0]:
                best = (first, last)
            total -= counts[first]
            first += 1
    return best

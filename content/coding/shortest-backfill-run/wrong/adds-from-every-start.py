# Adds up from every start until the target is reached, which takes quadratic time.
def shortest_run(counts, needed):
    best = None
    for first in range(len(counts)):
        total = 0
        for last in range(first, len(counts)):
            total += counts[last]
            if total >= needed:
                if best is None or last - first < best[1] - best[0]:
                    best = (first, last)
                break
    return best

# Looks for the steps in the order in which they are listed.
def shortest_stretch(events, required):
    best = None
    for first in range(len(events)):
        found = 0
        for last in range(first, len(events)):
            if events[last] == required[found]:
                found += 1
                if found == len(required):
                    if best is None or last - first < best[1] - best[0]:
                        best = (first, last)
                    break
    return best

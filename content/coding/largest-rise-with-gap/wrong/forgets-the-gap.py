# Starts late enough but lets every earlier score be the start, also those closer than the gap.
def largest_rise(scores, gap):
    best = None
    best_rise = None
    low = 0
    for j in range(1, len(scores)):
        if j >= gap and (best is None or scores[j] - scores[low] > best_rise):
            best, best_rise = (low, j), scores[j] - scores[low]
        if scores[j] < scores[low]:
            low = j
    return best

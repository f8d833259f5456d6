# Looks for the lowest start again for every end, which takes quadratic time.
def largest_rise(scores, gap):
    best = None
    best_rise = None
    for j in range(gap, len(scores)):
        lowest = min(scores[: j - gap + 1])
        if best is None or scores[j] - lowest > best_rise:
            best, best_rise = (scores.index(lowest), j), scores[j] - lowest
    return best

# Starts with a best rise of zero, so scores that only fall give no pair.
def largest_rise(scores, gap):
    best = None
    best_rise = 0
    low = 0
    for j in range(gap, len(scores)):
        if scores[j - gap] < scores[low]:
            low = j - gap
        if scores[j] - scores[low] > best_rise:
            best, best_rise = (low, j), scores[j] - scores[low]
    return best

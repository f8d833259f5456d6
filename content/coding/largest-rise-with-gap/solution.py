def largest_rise(scores, gap):
    best = None
    best_rise = None
    low = 0
    for j in range(gap, len(scores)):
        if scores[j - gap] < scores[low]:
            low = j - gap
        rise = scores[j] - scores[low]
        if best is None or rise > best_rise:
            best, best_rise = (low, j), rise
    return best

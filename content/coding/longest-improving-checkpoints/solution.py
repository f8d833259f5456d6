from bisect import bisect_right


def most_checkpoints(scores, gain):
    # last[k]: the smallest last score of a choice of k + 1 checkpoints. Rises with k.
    last = []
    for score in scores:
        before = bisect_right(last, score - gain)
        if before == len(last):
            last.append(score)
        else:
            last[before] = min(last[before], score)
    return len(last)

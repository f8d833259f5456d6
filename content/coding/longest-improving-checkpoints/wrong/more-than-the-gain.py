# Asks for more than the gain, where exactly the gain is enough.
from bisect import bisect_left


def most_checkpoints(scores, gain):
    last = []
    for score in scores:
        before = bisect_left(last, score - gain)
        if before == len(last):
            last.append(score)
        else:
            last[before] = min(last[before], score)
    return len(last)

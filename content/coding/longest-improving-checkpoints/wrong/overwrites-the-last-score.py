# Puts the new score in place of the old one even where the old one is smaller.
from bisect import bisect_right


def most_checkpoints(scores, gain):
    last = []
    for score in scores:
        before = bisect_right(last, score - gain)
        last[before : before + 1] = [score]
    return len(last)

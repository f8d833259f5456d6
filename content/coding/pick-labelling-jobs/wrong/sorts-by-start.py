# Sorts by start, where the ends are not in order and the binary search goes astray.
from bisect import bisect_right


def best_pay(jobs, rest):
    by_start = sorted(jobs)
    ends = [end for _, end, _ in by_start]
    best = [0]
    for i, (start, _, pay) in enumerate(by_start):
        best.append(max(best[-1], pay + best[bisect_right(ends, start - rest, 0, i)]))
    return best[-1]

from bisect import bisect_right


def best_pay(jobs, rest):
    by_end = sorted(jobs, key=lambda job: job[1])
    ends = [end for _, end, _ in by_end]
    # best[i]: the most that the first i jobs by end can bring.
    best = [0]
    for start, _, pay in by_end:
        compatible = bisect_right(ends, start - rest)
        best.append(max(best[-1], pay + best[compatible]))
    return best[-1]

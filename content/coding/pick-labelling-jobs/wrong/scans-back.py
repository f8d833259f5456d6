# Looks through all earlier jobs for each one, which takes quadratic time.
def best_pay(jobs, rest):
    by_end = sorted(jobs, key=lambda job: job[1])
    best = []
    for i, (start, _, pay) in enumerate(by_end):
        best.append(pay + max((best[j] for j in range(i) if by_end[j][1] + rest <= start), default=0))
    return max(best, default=0)

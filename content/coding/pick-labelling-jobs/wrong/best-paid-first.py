# Takes the best paid job that still fits, again and again.
def best_pay(jobs, rest):
    taken = []
    for start, end, pay in sorted(jobs, key=lambda job: -job[2]):
        if all(end + rest <= other_start or other_end + rest <= start for other_start, other_end, _ in taken):
            taken.append((start, end, pay))
    return sum(pay for _, _, pay in taken)

# Walks from every number, not only from the starts of runs, which takes quadratic time on a long run.
def longest_run(numbers, step):
    present = set(numbers)
    best = None
    for start in sorted(present):
        length = 1
        while start + length * step in present:
            length += 1
        if best is None or length > best[1]:
            best = (start, length)
    return best

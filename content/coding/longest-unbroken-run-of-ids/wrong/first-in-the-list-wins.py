# Keeps the run that is met first in the list, not the one with the smallest start.
def longest_run(numbers, step):
    present = set(numbers)
    best = None
    for start in dict.fromkeys(numbers):
        if start - step in present:
            continue
        length = 1
        while start + length * step in present:
            length += 1
        if best is None or length > best[1]:
            best = (start, length)
    return best

# Walks up by one, whatever the step is.
def longest_run(numbers, step):
    present = set(numbers)
    best = None
    for start in sorted(present):
        if start - 1 in present:
            continue
        length = 1
        while start + length in present:
            length += 1
        if best is None or length > best[1]:
            best = (start, length)
    return best

# Loops over the list, so a start that is repeated walks its run each time.
def longest_run(numbers, step):
    present = set(numbers)
    best = None
    for start in numbers:
        if start - step in present:
            continue
        length = 1
        while start + length * step in present:
            length += 1
        if best is None or length > best[1] or (length == best[1] and start < best[0]):
            best = (start, length)
    return best

def longest_run(numbers, step):
    present = set(numbers)
    best = None
    for start in present:
        if start - step in present:
            continue
        end = start
        while end in present:
            end += step
        length = (end - start) // step
        if best is None or length > best[1] or (length == best[1] and start < best[0]):
            best = (start, length)
    return best

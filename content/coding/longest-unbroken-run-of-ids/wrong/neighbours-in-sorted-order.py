# Compares each number with the one before it in sorted order, so numbers of another run break it.
def longest_run(numbers, step):
    best = None
    start = length = previous = None
    for number in sorted(set(numbers)):
        if previous is not None and number == previous + step:
            length += 1
        else:
            start, length = number, 1
        if best is None or length > best[1]:
            best = (start, length)
        previous = number
    return best

# Adds up from every start, which takes quadratic time.
def count_spans(changes, target, shortest):
    count = 0
    for first in range(len(changes)):
        total = 0
        for last in range(first, len(changes)):
            total += changes[last]
            if total == target and last - first + 1 >= shortest:
                count += 1
    return count

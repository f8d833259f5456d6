# Slides a window as if all changes were positive.
def count_spans(changes, target, shortest):
    count = 0
    total = 0
    first = 0
    for last, change in enumerate(changes):
        total += change
        while total > target and first <= last:
            total -= changes[first]
            first += 1
        if total == target and last - first + 1 >= shortest:
            count += 1
    return count

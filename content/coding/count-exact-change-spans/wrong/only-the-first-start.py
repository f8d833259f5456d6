# Checks the length against the first start with the right total and then counts all or none.
def count_spans(changes, target, shortest):
    seen = {0: (0, 1)}
    total = 0
    count = 0
    for end, change in enumerate(changes, 1):
        total += change
        if total - target in seen:
            first, times = seen[total - target]
            if end - first >= shortest:
                count += times
        first, times = seen.get(total, (end, 0))
        seen[total] = (first, times + 1)
    return count

# Counts inversions of the second ranking by name, as if the first were alphabetical.
def count_disagreements(first, second):
    seen, total = [], 0
    for item in second:
        at = len(seen)
        while at > 0 and seen[at - 1] > item:
            at -= 1
        total += len(seen) - at
        seen.insert(at, item)
    return total

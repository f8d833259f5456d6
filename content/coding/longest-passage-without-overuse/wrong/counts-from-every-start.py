# Counts again from every start, which takes quadratic time.
def longest_passage(tokens, limit):
    best = []
    for first in range(len(tokens)):
        counts = {}
        last = first
        while last < len(tokens) and counts.get(tokens[last], 0) < limit:
            counts[tokens[last]] = counts.get(tokens[last], 0) + 1
            last += 1
        if last - first > len(best):
            best = tokens[first:last]
    return best

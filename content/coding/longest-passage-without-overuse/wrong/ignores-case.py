# Counts words in lower case, so tokens that differ only in case are taken as one.
def longest_passage(tokens, limit):
    counts = {}
    first = 0
    best = []
    for last, token in enumerate(tokens):
        token = token.lower()
        counts[token] = counts.get(token, 0) + 1
        while counts[token] > limit:
            counts[tokens[first].lower()] -= 1
            first += 1
        if last - first + 1 > len(best):
            best = tokens[first : last + 1]
    return best

# Throws the whole window away when a token goes over the limit.
def longest_passage(tokens, limit):
    counts = {}
    first = 0
    best = []
    for last, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        if counts[token] > limit:
            counts = {token: 1}
            first = last
        if last - first + 1 > len(best):
            best = tokens[first : last + 1]
    return best

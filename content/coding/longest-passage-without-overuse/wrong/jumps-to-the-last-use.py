# Jumps behind the latest use of the token, which is right only for a limit of 1.
def longest_passage(tokens, limit):
    latest = {}
    counts = {}
    first = 0
    best = []
    for last, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        if counts[token] > limit:
            while first <= latest[token]:
                counts[tokens[first]] -= 1
                first += 1
        latest[token] = last
        if last - first + 1 > len(best):
            best = tokens[first : last + 1]
    return best

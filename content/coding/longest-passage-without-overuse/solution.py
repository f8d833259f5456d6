def longest_passage(tokens, limit):
    counts = {}
    first = 0
    best_first, best_length = 0, 0
    for last, token in enumerate(tokens):
        counts[token] = counts.get(token, 0) + 1
        while counts[token] > limit:
            counts[tokens[first]] -= 1
            first += 1
        if last - first + 1 > best_length:
            best_first, best_length = first, last - first + 1
    return tokens[best_first : best_first + best_length]

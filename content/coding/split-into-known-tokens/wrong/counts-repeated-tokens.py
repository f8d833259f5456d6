# Counts a token that is named twice in the vocabulary as two ways.
def fewest_tokens(text, vocabulary):
    best = {0: (0, 1)}
    for end in range(1, len(text) + 1):
        for token in vocabulary:
            start = end - len(token)
            if start in best and text[start:end] == token:
                count, ways = best[start][0] + 1, best[start][1]
                if end not in best or count < best[end][0]:
                    best[end] = (count, ways)
                elif count == best[end][0]:
                    best[end] = (count, ways + best[end][1])
    return best.get(len(text), (-1, 0))

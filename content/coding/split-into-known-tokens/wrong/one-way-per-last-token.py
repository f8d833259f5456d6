# Counts the last tokens that reach the fewest, not the ways that lead to each of them.
def fewest_tokens(text, vocabulary):
    known = set(vocabulary)
    best = {0: (0, 1)}
    for end in range(1, len(text) + 1):
        counts = [best[end - len(t)][0] + 1 for t in known if end - len(t) in best and text[end - len(t) : end] == t]
        if counts:
            best[end] = (min(counts), counts.count(min(counts)))
    return best.get(len(text), (-1, 0))

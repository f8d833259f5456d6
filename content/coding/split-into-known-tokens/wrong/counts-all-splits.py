# Counts all splits, not only those with the fewest tokens.
def fewest_tokens(text, vocabulary):
    known = set(vocabulary)
    count, ways = {0: 0}, {0: 1}
    for end in range(1, len(text) + 1):
        for token in known:
            start = end - len(token)
            if start in count and text[start:end] == token:
                count[end] = min(count.get(end, len(text)), count[start] + 1)
                ways[end] = ways.get(end, 0) + ways[start]
    return (count.get(len(text), -1), ways.get(len(text), 0))

def fewest_tokens(text, vocabulary):
    known = set(vocabulary)
    longest = max(map(len, known), default=0)
    # best[i]: (count, ways) for the first i characters, where they can be split.
    best = {0: (0, 1)}
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - longest), end):
            if start not in best or text[start:end] not in known:
                continue
            count, ways = best[start][0] + 1, best[start][1]
            if end in best and best[end][0] == count:
                ways += best[end][1]
            if end not in best or count <= best[end][0]:
                best[end] = (count, ways)
    return best.get(len(text), (-1, 0))

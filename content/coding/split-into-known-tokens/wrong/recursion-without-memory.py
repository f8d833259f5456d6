# Tries every token at the front by recursion and splits the same rest again and again.
def fewest_tokens(text, vocabulary):
    known = set(vocabulary)

    def split(at):
        if at == len(text):
            return (0, 1)
        best = (-1, 0)
        for token in known:
            if text.startswith(token, at):
                count, ways = split(at + len(token))
                if count < 0:
                    continue
                if best[0] < 0 or count + 1 < best[0]:
                    best = (count + 1, ways)
                elif count + 1 == best[0]:
                    best = (best[0], best[1] + ways)
        return best

    return split(0)

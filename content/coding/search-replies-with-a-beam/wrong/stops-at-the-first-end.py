# Returns as soon as a reply has ended, although a longer one may score better.
def beam_search(table, width, max_length, alpha):
    beam = [(0.0, ["<s>"])]
    best = None
    for length in range(1, max_length + 1):
        extensions = [
            (total + log_probability, tokens + [token])
            for total, tokens in beam
            for token, log_probability in table.get(tokens[-1], {}).items()
        ]
        extensions.sort(key=lambda reply: (-reply[0], reply[1]))
        beam = []
        for total, tokens in extensions[:width]:
            if tokens[-1] != "</s>":
                beam.append((total, tokens))
                continue
            rank = (-total / length**alpha, tokens)
            if best is None or rank < best:
                best = rank
        if best is not None:
            break
    return None if best is None else (best[1][1:], -best[0])

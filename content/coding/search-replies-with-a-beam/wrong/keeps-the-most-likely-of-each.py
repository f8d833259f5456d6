# Cuts to the width for each reply in the beam, not over all extensions together.
def beam_search(table, width, max_length, alpha):
    beam = [(0.0, ["<s>"])]
    best = None
    for length in range(1, max_length + 1):
        extensions = []
        for total, tokens in beam:
            row = sorted(table.get(tokens[-1], {}).items(), key=lambda item: (-item[1], item[0]))
            extensions += [(total + log_probability, tokens + [token]) for token, log_probability in row[:width]]
        beam = []
        for total, tokens in extensions:
            if tokens[-1] != "</s>":
                beam.append((total, tokens))
                continue
            rank = (-total / length**alpha, tokens)
            if best is None or rank < best:
                best = rank
    return None if best is None else (best[1][1:], -best[0])

# Takes each label as equally likely by chance, whatever the annotators really use.
def agreement(first, second, scale):
    if len(first) != len(second):
        raise ValueError
    pairs = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
    if not pairs:
        raise ValueError
    labels = scale or sorted({label for pair in pairs for label in pair})

    def weight(a, b):
        return int(a != b) if scale is None else (labels.index(a) - labels.index(b)) ** 2

    observed = sum(weight(a, b) for a, b in pairs) / len(pairs)
    by_chance = sum(weight(a, b) for a in labels for b in labels) / len(labels) ** 2
    return 1 - observed / by_chance if by_chance else 1.0

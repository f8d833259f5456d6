# Pools the labels of both for the chance, as if they used each label equally often.
from collections import Counter


def agreement(first, second, scale):
    if len(first) != len(second):
        raise ValueError
    pairs = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
    if not pairs:
        raise ValueError

    def weight(a, b):
        return int(a != b) if scale is None else (scale.index(a) - scale.index(b)) ** 2

    said = Counter(label for pair in pairs for label in pair)
    observed = sum(weight(a, b) for a, b in pairs) / len(pairs)
    by_chance = sum(weight(a, b) * said[a] * said[b] for a in said for b in said) / (2 * len(pairs)) ** 2
    return 1 - observed / by_chance if by_chance else 1.0

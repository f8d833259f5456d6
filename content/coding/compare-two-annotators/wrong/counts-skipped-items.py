# Takes the chance of each label from all items, also those the other one skipped.
from collections import Counter


def agreement(first, second, scale):
    if len(first) != len(second):
        raise ValueError
    pairs = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
    if not pairs:
        raise ValueError

    def weight(a, b):
        return int(a != b) if scale is None else (scale.index(a) - scale.index(b)) ** 2

    one = Counter(a for a in first if a is not None)
    two = Counter(b for b in second if b is not None)
    observed = sum(weight(a, b) for a, b in pairs) / len(pairs)
    by_chance = sum(weight(a, b) * one[a] * two[b] for a in one for b in two) / sum(one.values()) / sum(two.values())
    return 1 - observed / by_chance if by_chance else 1.0

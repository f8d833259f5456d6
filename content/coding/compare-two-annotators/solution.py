from collections import Counter


def agreement(first, second, scale):
    if len(first) != len(second):
        raise ValueError("both lists must be equally long")
    pairs = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
    if not pairs:
        raise ValueError("there must be an item that both have labelled")
    place = None if scale is None else {label: i for i, label in enumerate(scale)}

    def weight(a, b):
        return int(a != b) if place is None else (place[a] - place[b]) ** 2

    said_first = Counter(a for a, _ in pairs)
    said_second = Counter(b for _, b in pairs)
    observed = sum(weight(a, b) for a, b in pairs) / len(pairs)
    by_chance = sum(
        weight(a, b) * said_first[a] * said_second[b] for a in said_first for b in said_second
    ) / len(pairs) ** 2
    # Chance cannot disagree when both give one and the same label throughout.
    return 1 - observed / by_chance if by_chance else 1.0

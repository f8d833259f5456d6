# Returns the share of equal labels and takes nothing off for chance.
def agreement(first, second, scale):
    if len(first) != len(second):
        raise ValueError
    pairs = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
    if not pairs:
        raise ValueError
    if scale is None:
        return sum(a == b for a, b in pairs) / len(pairs)
    widest = (len(scale) - 1) ** 2 or 1
    return 1 - sum((scale.index(a) - scale.index(b)) ** 2 for a, b in pairs) / len(pairs) / widest

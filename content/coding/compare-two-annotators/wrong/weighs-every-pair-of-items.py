# Takes every item of the one with every item of the other for chance, which is quadratic in the items.
def agreement(first, second, scale):
    if len(first) != len(second):
        raise ValueError("the lists differ in length")
    both = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
    if not both:
        raise ValueError("no item has two labels")

    def weight(a, b):
        if scale is None:
            return 0 if a == b else 1
        return (scale.index(a) - scale.index(b)) ** 2

    observed = sum(weight(a, b) for a, b in both) / len(both)
    by_chance = sum(weight(a, b) for a, _ in both for _, b in both) / len(both) ** 2
    return 1.0 if by_chance == 0 else 1 - observed / by_chance

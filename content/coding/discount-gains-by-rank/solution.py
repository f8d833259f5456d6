from math import log2


def ndcg_at(k, ranking, grades):
    if k < 1:
        raise ValueError("k must be at least 1")
    best = discounted(sorted(grades.values(), reverse=True)[:k])
    if best == 0:
        return 0.0
    seen = set()
    shown = []
    for item in ranking[:k]:
        shown.append(0 if item in seen else grades.get(item, 0))
        seen.add(item)
    return discounted(shown) / best


def discounted(grades):
    return sum((2**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, start=1))

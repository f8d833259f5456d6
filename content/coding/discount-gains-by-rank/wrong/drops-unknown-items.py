# Leaves out ungraded and repeated items before counting places, so the others move up.
from math import log2


def ndcg_at(k, ranking, grades):
    if k < 1:
        raise ValueError
    shown = [grades[item] for item in dict.fromkeys(ranking[:k]) if item in grades]

    def dcg(values):
        return sum((2**grade - 1) / log2(i + 2) for i, grade in enumerate(values))

    best = dcg(sorted(grades.values(), reverse=True)[:k])
    return dcg(shown) / best if best else 0.0

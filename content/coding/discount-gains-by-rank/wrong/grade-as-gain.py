# Uses the grade itself as the gain.
from math import log2


def ndcg_at(k, ranking, grades):
    if k < 1:
        raise ValueError
    shown, seen = [], set()
    for item in ranking[:k]:
        shown.append(0 if item in seen else grades.get(item, 0))
        seen.add(item)

    def dcg(values):
        return sum(grade / log2(i + 2) for i, grade in enumerate(values))

    best = dcg(sorted(grades.values(), reverse=True)[:k])
    return dcg(shown) / best if best else 0.0

# Ranks by the dot product, so long vectors win over similar ones.
import heapq
import math


def nearest_passages(query, passages, k):
    best = []  # a heap with the worst of the kept on top
    for i, passage in enumerate(passages):
        # Of two equal similarities the later index counts as the worse.
        entry = (cosine(query, passage), -i)
        if len(best) < k:
            heapq.heappush(best, entry)
        elif best and entry > best[0]:
            heapq.heapreplace(best, entry)
    return [(-i, similarity) for similarity, i in sorted(best, reverse=True)]


def cosine(a, b):
    length = math.sqrt(sum(x * x for x in a)) * math.sqrt(sum(x * x for x in b))
    if length == 0:
        return 0.0
    return sum(x * y for x, y in zip(a, b))

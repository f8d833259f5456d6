# Puts the index into the heap as it is, so of two equal passages the earlier one is thrown out.
import heapq
import math


def nearest_passages(query, passages, k):
    best = []  # a heap with the worst of the kept on top
    for i, passage in enumerate(passages):
        # Of two equal similarities the later index counts as the worse.
        entry = (cosine(query, passage), i)
        if len(best) < k:
            heapq.heappush(best, entry)
        elif best and entry > best[0]:
            heapq.heapreplace(best, entry)
    return [(i, similarity) for similarity, i in sorted(best, key=lambda held: (-held[0], held[1]))]


def cosine(a, b):
    length = math.sqrt(sum(x * x for x in a)) * math.sqrt(sum(x * x for x in b))
    if length == 0:
        return 0.0
    return sum(x * y for x, y in zip(a, b)) / length

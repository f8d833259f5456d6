# Takes m entries first and drops repeats afterwards, so repeats use up places.
import heapq


def best_matches(shards, m):
    merged = heapq.merge(*shards, key=lambda entry: (-entry[0], entry[1]))
    best, seen = [], set()
    for _, (score, item) in zip(range(m), merged):
        if item not in seen:
            seen.add(item)
            best.append((score, item))
    return best

import heapq


def best_matches(shards, m):
    heads = [(-shard[0][0], shard[0][1], i, 0) for i, shard in enumerate(shards) if shard]
    heapq.heapify(heads)
    best, seen = [], set()
    while heads and len(best) < m:
        negative, item, i, at = heads[0]
        if item not in seen:
            seen.add(item)
            best.append((-negative, item))
        if at + 1 < len(shards[i]):
            score, following = shards[i][at + 1]
            heapq.heapreplace(heads, (-score, following, i, at + 1))
        else:
            heapq.heappop(heads)
    return best

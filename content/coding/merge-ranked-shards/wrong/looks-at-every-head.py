# Looks at the first entry of every shard for each result.
def best_matches(shards, m):
    at = [0] * len(shards)
    best, seen = [], set()
    while len(best) < m:
        heads = [(-shard[at[i]][0], shard[at[i]][1], i) for i, shard in enumerate(shards) if at[i] < len(shard)]
        if not heads:
            break
        negative, item, i = min(heads)
        at[i] += 1
        if item not in seen:
            seen.add(item)
            best.append((-negative, item))
    return best

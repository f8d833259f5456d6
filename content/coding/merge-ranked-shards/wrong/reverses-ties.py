# Sorts the pairs in reverse, which turns the order of equal scores around as well.
def best_matches(shards, m):
    best = {}
    for shard in shards:
        for score, item in shard:
            best[item] = max(score, best.get(item, score))
    return sorted(((score, item) for item, score in best.items()), reverse=True)[:m]

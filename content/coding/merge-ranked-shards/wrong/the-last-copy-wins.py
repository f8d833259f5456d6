# Collects the scores in a dictionary, where a later shard overwrites a better score.
def best_matches(shards, m):
    scores = {}
    for shard in shards:
        for score, item in shard:
            scores[item] = score
    return sorted(((score, item) for item, score in scores.items()), key=lambda entry: (-entry[0], entry[1]))[:m]

# Averages the precision over all places and not over those of relevant items.
def mean_average_precision(rankings, relevant):
    scores = []
    for query, wanted in relevant.items():
        if not wanted:
            continue
        ranking = rankings.get(query, [])
        hits, total = 0, 0.0
        for place, item in enumerate(ranking, start=1):
            hits += item in wanted
            total += hits / place
        scores.append(total / len(ranking) if ranking else 0.0)
    return sum(scores) / len(scores) if scores else 0.0

# Averages over the queries that have a ranking, so a query without an answer costs nothing.
def mean_average_precision(rankings, relevant):
    scores = []
    for query, ranking in rankings.items():
        wanted = relevant.get(query)
        if not wanted:
            continue
        hits, total = 0, 0.0
        for place, item in enumerate(ranking, start=1):
            if item in wanted:
                hits += 1
                total += hits / place
        scores.append(total / len(wanted))
    return sum(scores) / len(scores) if scores else 0.0

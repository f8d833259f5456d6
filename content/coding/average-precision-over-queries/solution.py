def mean_average_precision(rankings, relevant):
    scores = [average_precision(rankings.get(query, []), wanted) for query, wanted in relevant.items() if wanted]
    return sum(scores) / len(scores) if scores else 0.0


def average_precision(ranking, wanted):
    hits = 0
    total = 0.0
    for place, item in enumerate(ranking, start=1):
        if item in wanted:
            hits += 1
            total += hits / place
    return total / len(wanted)

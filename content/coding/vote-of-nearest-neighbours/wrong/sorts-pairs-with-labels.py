# Sorts pairs of distance and label, so equally distant points come in the order of their labels.
from collections import Counter


def classify(points, labels, queries, k):
    found = []
    for query in queries:
        pairs = sorted(
            (sum((a - b) ** 2 for a, b in zip(point, query)), label) for point, label in zip(points, labels)
        )
        votes = Counter(label for _, label in pairs[:k])
        most = max(votes.values())
        found.append(next(label for _, label in pairs[:k] if votes[label] == most))
    return found

# Settles a tied vote by which label stands first in the training data.
from collections import Counter


def classify(points, labels, queries, k):
    found = []
    for query in queries:
        order = sorted(range(len(points)), key=lambda i: sum((a - b) ** 2 for a, b in zip(points[i], query)))
        votes = Counter(labels[i] for i in order[:k])
        most = max(votes.values())
        found.append(next(label for label in labels if votes[label] == most))
    return found

# Settles a tied vote by the alphabet instead of by distance.
from collections import Counter


def classify(points, labels, queries, k):
    found = []
    for query in queries:
        order = sorted(range(len(points)), key=lambda i: sum((a - b) ** 2 for a, b in zip(points[i], query)))
        votes = Counter(labels[i] for i in order[:k])
        found.append(min(votes, key=lambda label: (-votes[label], label)))
    return found

from collections import Counter


def classify(points, labels, queries, k):
    return [predict(points, labels, query, k) for query in queries]


def predict(points, labels, query, k):
    def distance(index):
        return sum((a - b) ** 2 for a, b in zip(points[index], query))

    # The sort is stable, so points at the same distance stay in the order of their index.
    neighbours = [labels[index] for index in sorted(range(len(points)), key=distance)[:k]]
    votes = Counter(neighbours)
    most = max(votes.values())
    return next(label for label in neighbours if votes[label] == most)

# Divides by the sum of the weights, which makes them sum to one and leaves the L2 length below one.
import math
from collections import Counter


def tfidf_vectors(training, documents):
    frequency = Counter(token for document in training for token in set(document))
    idf = {token: math.log((1 + len(training)) / (1 + df)) + 1 for token, df in frequency.items()}
    vectors = []
    for document in documents:
        counts = Counter(token for token in document if token in idf)
        weights = {token: count * idf[token] for token, count in counts.items()}
        total = sum(weights.values())
        vectors.append({token: weight / total for token, weight in weights.items()})
    return vectors

import math
from collections import Counter


def tfidf_vectors(training, documents):
    frequency = Counter(token for document in training for token in set(document))
    idf = {token: math.log((1 + len(training)) / (1 + df)) + 1 for token, df in frequency.items()}
    vectors = []
    for document in documents:
        counts = Counter(token for token in document if token in idf)
        weights = {token: count * idf[token] for token, count in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        vectors.append({token: weight / length for token, weight in weights.items()})
    return vectors

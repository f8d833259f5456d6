# Gives tokens that training never saw a document frequency of zero, so they take part in the length of the vector.
import math
from collections import Counter


def tfidf_vectors(training, documents):
    frequency = Counter(token for document in training for token in set(document))
    vectors = []
    for document in documents:
        counts = Counter(document)
        weights = {
            token: count * (math.log((1 + len(training)) / (1 + frequency[token])) + 1)
            for token, count in counts.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        vectors.append({token: weight / length for token, weight in weights.items() if token in frequency})
    return vectors

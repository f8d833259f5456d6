# Learns the document frequencies from the documents to be weighed as well, so the vectors depend on what else arrived.
import math
from collections import Counter


def tfidf_vectors(training, documents):
    everything = training + documents
    known = {token for document in training for token in document}
    frequency = Counter(token for document in everything for token in set(document))
    idf = {token: math.log((1 + len(everything)) / (1 + frequency[token])) + 1 for token in known}
    vectors = []
    for document in documents:
        counts = Counter(token for token in document if token in idf)
        weights = {token: count * idf[token] for token, count in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        vectors.append({token: weight / length for token, weight in weights.items()})
    return vectors

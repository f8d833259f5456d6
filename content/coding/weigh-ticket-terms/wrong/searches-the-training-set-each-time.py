# Goes through the whole training set for every token of every document, which takes quadratic time.
import math


def tfidf_vectors(training, documents):
    vectors = []
    for document in documents:
        raw = {}
        for token in set(document):
            df = sum(1 for ticket in training if token in ticket)
            if df > 0:
                raw[token] = document.count(token) * (math.log((1 + len(training)) / (1 + df)) + 1)
        length = math.sqrt(sum(weight * weight for weight in raw.values()))
        vectors.append({token: weight / length for token, weight in raw.items()})
    return vectors

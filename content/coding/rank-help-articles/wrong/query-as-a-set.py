# Turns the query into a set, so a word that was typed twice counts once.
import math
from collections import Counter


def bm25_scores(documents, query, k1=1.5, b=0.75):
    if not documents:
        return []
    n = len(documents)
    mean_length = sum(len(document) for document in documents) / n
    frequency = Counter(token for document in documents for token in set(document))
    scores = []
    for document in documents:
        counts = Counter(document)
        score = 0.0
        for token in set(query):
            count = counts[token]
            if count == 0:
                continue
            idf = math.log(1 + (n - frequency[token] + 0.5) / (frequency[token] + 0.5))
            penalty = k1 * (1 - b + b * len(document) / mean_length)
            score += idf * count * (k1 + 1) / (count + penalty)
        scores.append(score)
    return scores

# Computes the fraction for every document, which is zero by zero where a term is missing and k1 is 0.
import math
from collections import Counter


def bm25_scores(documents, query, k1=1.5, b=0.75):
    if not documents:
        return []
    n = len(documents)
    mean_length = sum(len(document) for document in documents) / n or 1.0
    frequency = Counter(token for document in documents for token in set(document))
    scores = []
    for document in documents:
        counts = Counter(document)
        score = 0.0
        for token in query:
            idf = math.log(1 + (n - frequency[token] + 0.5) / (frequency[token] + 0.5))
            penalty = k1 * (1 - b + b * len(document) / mean_length)
            score += idf * counts[token] * (k1 + 1) / (counts[token] + penalty)
        scores.append(score)
    return scores

# Counts for every article anew in how many articles a token stands, which takes quadratic time.
import math


def bm25_scores(documents, query, k1=1.5, b=0.75):
    if not documents:
        return []
    mean = sum(len(document) for document in documents) / len(documents)
    scores = []
    for document in documents:
        score = 0.0
        for token in query:
            times = document.count(token)
            if times == 0:
                continue
            df = sum(1 for other in documents if token in other)
            idf = math.log(1 + (len(documents) - df + 0.5) / (df + 0.5))
            score += idf * times * (k1 + 1) / (times + k1 * (1 - b + b * len(document) / mean))
        scores.append(score)
    return scores

# Scores words that never occurred in training as if they had a count of zero.
import math
from collections import Counter


class NaiveBayes:
    def __init__(self, alpha):
        self.alpha = alpha

    def fit(self, texts, labels):
        self.texts = Counter(labels)
        self.words = {label: Counter() for label in self.texts}
        for text, label in zip(texts, labels):
            self.words[label].update(text)
        self.vocabulary = {word for text in texts for word in text}

    def log_scores(self, text):
        scores = {}
        for label, counts in self.words.items():
            whole = sum(counts.values()) + self.alpha * len(self.vocabulary)
            prior = math.log(self.texts[label] / sum(self.texts.values()))
            scores[label] = prior + sum(math.log((counts[word] + self.alpha) / whole) for word in text)
        return scores

    def predict(self, text):
        scores = self.log_scores(text)
        best = max(scores.values())
        return min(label for label, score in scores.items() if score > best - 1e-9)

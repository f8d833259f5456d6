# Multiplies the probabilities and takes the logarithm at the end, which underflows for long texts.
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
            product = self.texts[label] / sum(self.texts.values())
            for word in text:
                if word in self.vocabulary:
                    product *= (counts[word] + self.alpha) / whole
            scores[label] = math.log(product) if product > 0 else -math.inf
        return scores

    def predict(self, text):
        scores = self.log_scores(text)
        best = max(scores.values())
        return min(label for label, score in scores.items() if score >= best - 1e-9)

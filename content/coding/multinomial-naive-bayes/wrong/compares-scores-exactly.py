# Takes rounding for a difference: tied labels whose logarithms were summed in another way are told apart.
import math
from collections import Counter


class NaiveBayes:
    def __init__(self, alpha):
        self.alpha = alpha

    def fit(self, texts, labels):
        self.texts = Counter(labels)
        self.counts = {label: Counter() for label in self.texts}
        for text, label in zip(texts, labels):
            self.counts[label].update(text)
        self.vocabulary = {word for text in texts for word in text}

    def log_scores(self, text):
        scores = {}
        for label, held in self.texts.items():
            counts = self.counts[label]
            below = sum(counts.values()) + self.alpha * len(self.vocabulary)
            score = math.log(held / sum(self.texts.values()))
            for word in text:
                if word in self.vocabulary:
                    score += math.log((counts[word] + self.alpha) / below)
            scores[label] = score
        return scores

    def predict(self, text):
        scores = self.log_scores(text)
        return min(scores, key=lambda label: (-scores[label], label))

# Breaks ties by the pair that was met first and not by the smaller pair.
from collections import Counter


class PairTokeniser:
    def __init__(self, words, merges):
        self.pairs = []
        split = {word: list(word) for word in words}
        for _ in range(merges):
            counts = Counter()
            for word, tokens in split.items():
                for pair in zip(tokens, tokens[1:]):
                    counts[pair] += words[word]
            best = max(counts, key=lambda pair: counts[pair], default=None)
            if best is None or counts[best] < 2:
                break
            self.pairs.append(best)
            split = {word: self._merge(tokens, best) for word, tokens in split.items()}

    def learned(self):
        return list(self.pairs)

    def encode(self, word):
        tokens = list(word)
        for pair in self.pairs:
            tokens = self._merge(tokens, pair)
        return tokens

    @staticmethod
    def _merge(tokens, pair):
        merged, i = [], 0
        while i < len(tokens):
            if i + 1 < len(tokens) and (tokens[i], tokens[i + 1]) == pair:
                merged.append(tokens[i] + tokens[i + 1])
                i += 2
            else:
                merged.append(tokens[i])
                i += 1
        return merged

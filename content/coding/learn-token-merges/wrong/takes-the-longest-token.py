# Encodes by taking the longest known token from the left, which ignores the order of the merges.
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
            best = min(counts, key=lambda pair: (-counts[pair], pair), default=None)
            if best is None or counts[best] < 2:
                break
            self.pairs.append(best)
            split = {word: self._merge(tokens, best) for word, tokens in split.items()}

    def learned(self):
        return list(self.pairs)

    def encode(self, word):
        known = {left + right for left, right in self.pairs}
        tokens, i = [], 0
        while i < len(word):
            size = max((n for n in range(2, len(word) - i + 1) if word[i : i + n] in known), default=1)
            tokens.append(word[i : i + size])
            i += size
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

# Merges only the first place in a word where the pair stands.
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
        tokens = list(word)
        for pair in self.pairs:
            tokens = self._merge(tokens, pair)
        return tokens

    @staticmethod
    def _merge(tokens, pair):
        for i in range(len(tokens) - 1):
            if (tokens[i], tokens[i + 1]) == pair:
                return tokens[:i] + [tokens[i] + tokens[i + 1]] + tokens[i + 2 :]
        return tokens

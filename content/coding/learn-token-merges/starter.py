class PairTokeniser:
    """Learns at most `merges` merges of neighbouring tokens from words, a dict word -> how often it occurs."""

    def __init__(self, words, merges):
        ...

    def learned(self):
        """The learned merges as a list of (left, right), in the order they were learned."""
        ...

    def encode(self, word):
        """The tokens of a word as a list of strings."""
        ...

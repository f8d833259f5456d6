class StreamSample:
    """Keeps a uniform sample of `size` items of a stream. Raises ValueError when size is below 1."""

    def __init__(self, size):
        ...

    def add(self, item, u):
        """Takes the next item of the stream; u is its uniform random number in [0, 1)."""
        ...

    def sample(self):
        """The present sample as a list, slot by slot."""
        ...

    def chance(self):
        """The probability with which each item seen so far is in the sample; None before the first."""
        ...

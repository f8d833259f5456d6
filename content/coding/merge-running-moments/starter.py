class RunningMoments:
    """Mean and sample variance of a stream of numbers, in constant memory."""

    def __init__(self):
        ...

    def add(self, value):
        """Takes one number."""
        ...

    def state(self):
        """(count, mean, m2), m2 being the sum of squared distances from the mean; (0, 0.0, 0.0) when empty."""
        ...

    def merge(self, state):
        """Takes in the state of another part of the data."""
        ...

    def mean(self):
        """The mean, or None when empty."""
        ...

    def variance(self):
        """The sample variance (divided by count - 1), or None for fewer than two numbers."""
        ...

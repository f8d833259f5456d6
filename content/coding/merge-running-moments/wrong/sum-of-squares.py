# Keeps the sum and the sum of squares, whose difference loses all digits when the mean is large.
class RunningMoments:
    def __init__(self):
        self.count, self.total, self.squares = 0, 0.0, 0.0

    def add(self, value):
        self.count += 1
        self.total += value
        self.squares += value * value

    def state(self):
        if self.count == 0:
            return 0, 0.0, 0.0
        return self.count, self.total / self.count, self.squares - self.total * self.total / self.count

    def merge(self, state):
        count, average, m2 = state
        self.count += count
        self.total += count * average
        self.squares += m2 + count * average * average

    def mean(self):
        return self.total / self.count if self.count > 0 else None

    def variance(self):
        return self.state()[2] / (self.count - 1) if self.count > 1 else None

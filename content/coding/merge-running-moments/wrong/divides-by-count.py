# Divides by the count and not by one less.
class RunningMoments:
    def __init__(self):
        self.count, self.average, self.m2 = 0, 0.0, 0.0

    def add(self, value):
        self.count += 1
        delta = value - self.average
        self.average += delta / self.count
        self.m2 += delta * (value - self.average)

    def state(self):
        return self.count, self.average, self.m2

    def merge(self, state):
        count, average, m2 = state
        if count == 0:
            return
        total = self.count + count
        delta = average - self.average
        self.m2 += m2 + delta * delta * self.count * count / total
        self.average += delta * count / total
        self.count = total

    def mean(self):
        return self.average if self.count > 0 else None

    def variance(self):
        return self.m2 / self.count if self.count > 1 else None

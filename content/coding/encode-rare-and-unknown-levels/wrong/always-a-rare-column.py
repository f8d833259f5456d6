# Adds the column for rare levels even when no level is rare.
from collections import Counter


class LevelEncoder:
    def __init__(self, min_count):
        if min_count < 1:
            raise ValueError
        self.min_count, self.columns = min_count, None

    def fit(self, values):
        self.counts = Counter(value for value in values if value is not None)
        self.columns = sorted(level for level in self.counts if self.counts[level] >= self.min_count) + ["(rare)"]
        return list(self.columns)

    def transform(self, values):
        if self.columns is None:
            raise RuntimeError
        rows = []
        for value in values:
            name = "(rare)" if 0 < self.counts[value] < self.min_count else value
            rows.append([int(name == column) for column in self.columns])
        return rows

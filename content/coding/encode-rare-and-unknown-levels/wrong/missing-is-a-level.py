# Counts missing values as a level of their own.
from collections import Counter


class LevelEncoder:
    def __init__(self, min_count):
        if min_count < 1:
            raise ValueError
        self.min_count, self.columns = min_count, None

    def fit(self, values):
        self.counts = Counter("missing" if value is None else value for value in values)
        frequent = sorted(level for level in self.counts if self.counts[level] >= self.min_count)
        self.columns = frequent + (["(rare)"] if len(frequent) < len(self.counts) else [])
        return list(self.columns)

    def transform(self, values):
        if self.columns is None:
            raise RuntimeError
        rows = []
        for value in values:
            level = "missing" if value is None else value
            name = "(rare)" if 0 < self.counts[level] < self.min_count else level
            rows.append([int(name == column) for column in self.columns])
        return rows

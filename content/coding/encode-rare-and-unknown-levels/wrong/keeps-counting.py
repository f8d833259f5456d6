# Adds the counts of every fit to those before, so an old fit decides what is rare.
from collections import Counter


class LevelEncoder:
    def __init__(self, min_count):
        if min_count < 1:
            raise ValueError
        self.min_count, self.columns, self.counts = min_count, None, Counter()

    def fit(self, values):
        self.counts.update(value for value in values if value is not None)
        frequent = sorted(level for level in self.counts if self.counts[level] >= self.min_count)
        self.columns = frequent + (["(rare)"] if len(frequent) < len(self.counts) else [])
        return list(self.columns)

    def transform(self, values):
        if self.columns is None:
            raise RuntimeError
        rows = []
        for value in values:
            name = "(rare)" if 0 < self.counts[value] < self.min_count else value
            rows.append([int(name == column) for column in self.columns])
        return rows

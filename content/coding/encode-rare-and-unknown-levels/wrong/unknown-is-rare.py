# Puts levels that were never seen into the column of the rare ones.
from collections import Counter


class LevelEncoder:
    def __init__(self, min_count):
        if min_count < 1:
            raise ValueError
        self.min_count, self.columns = min_count, None

    def fit(self, values):
        counts = Counter(value for value in values if value is not None)
        self.frequent = sorted(level for level in counts if counts[level] >= self.min_count)
        self.columns = self.frequent + (["(rare)"] if len(self.frequent) < len(counts) else [])
        return list(self.columns)

    def transform(self, values):
        if self.columns is None:
            raise RuntimeError
        rows = []
        for value in values:
            name = value if value in self.frequent or value is None else "(rare)"
            rows.append([int(name == column) for column in self.columns])
        return rows

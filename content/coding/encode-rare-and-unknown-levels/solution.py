from collections import Counter

RARE = "(rare)"


class LevelEncoder:
    def __init__(self, min_count):
        if min_count < 1:
            raise ValueError("min_count must be at least 1")
        self.min_count = min_count
        self.columns = None

    def fit(self, values):
        counts = Counter(value for value in values if value is not None)
        frequent = sorted(level for level, count in counts.items() if count >= self.min_count)
        rare = [level for level, count in counts.items() if count < self.min_count]
        self.columns = frequent + [RARE] if rare else frequent
        self.place = {level: i for i, level in enumerate(frequent)}
        for level in rare:
            self.place[level] = len(frequent)
        return list(self.columns)

    def transform(self, values):
        if self.columns is None:
            raise RuntimeError("fit has to come first")
        rows = []
        for value in values:
            row = [0] * len(self.columns)
            if value in self.place:
                row[self.place[value]] = 1
            rows.append(row)
        return rows

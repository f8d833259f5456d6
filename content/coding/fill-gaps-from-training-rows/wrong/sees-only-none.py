# Looks for None and lets NaN pass as a value.
from statistics import median


def fill_gaps(train, test, methods):
    def value_for(column, method, site):
        known = [row[column] for row in train if row[column] is not None]
        if not known:
            return 0.0
        if method == "median":
            return median(known)
        here = [row[column] for row in train if row[0] == site and row[column] is not None] or known
        return sum(here) / len(here)

    def fill(table):
        return [
            [row[0]]
            + [value_for(i, methods[i - 1], row[0]) if row[i] is None else row[i] for i in range(1, len(row))]
            for row in table
        ]

    return fill(train), fill(test)

# Goes through the training rows again for each gap, which takes quadratic time.
from statistics import mean, median


def fill_gaps(train, test, methods):
    def missing(value):
        return value is None or value != value

    def value_for(column, method, site):
        known = [row[column] for row in train if not missing(row[column])]
        here = [row[column] for row in train if row[0] == site and not missing(row[column])]
        if not known:
            return 0.0
        return median(known) if method == "median" else mean(here or known)

    def fill(rows):
        return [
            [row[0]] + [value_for(i, methods[i - 1], row[0]) if missing(row[i]) else row[i] for i in range(1, len(row))]
            for row in rows
        ]

    return fill(train), fill(test)

# Takes medians and means over training and test rows together.
from statistics import mean, median


def fill_gaps(train, test, methods):
    rows = train + test

    def missing(value):
        return value is None or value != value

    def value_for(column, method, site):
        known = [row[column] for row in rows if not missing(row[column])]
        if not known:
            return 0.0
        if method == "median":
            return median(known)
        here = [row[column] for row in rows if row[0] == site and not missing(row[column])]
        return mean(here or known)

    def fill(table):
        return [
            [row[0]] + [value_for(i, methods[i - 1], row[0]) if missing(row[i]) else row[i] for i in range(1, len(row))]
            for row in table
        ]

    return fill(train), fill(test)

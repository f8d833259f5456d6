# Tests values for truth, so a measured zero counts as missing.
from statistics import mean, median


def fill_gaps(train, test, methods):
    def known_in(rows, column):
        return [row[column] for row in rows if row[column] and row[column] == row[column]]

    def value_for(column, method, site):
        known = known_in(train, column)
        if not known:
            return 0.0
        if method == "median":
            return median(known)
        return mean(known_in([row for row in train if row[0] == site], column) or known)

    def fill(table):
        return [
            [row[0]]
            + [
                row[i] if row[i] and row[i] == row[i] else value_for(i, methods[i - 1], row[0])
                for i in range(1, len(row))
            ]
            for row in table
        ]

    return fill(train), fill(test)

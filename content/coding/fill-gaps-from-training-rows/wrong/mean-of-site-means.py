# Falls back on the mean of the site means, in which a site with few values counts as much as one with many.
from statistics import mean, median


def fill_gaps(train, test, methods):
    def missing(value):
        return value is None or value != value

    def value_for(column, method, site):
        sites = {}
        for row in train:
            if not missing(row[column]):
                sites.setdefault(row[0], []).append(row[column])
        if not sites:
            return 0.0
        if method == "median":
            return median([value for values in sites.values() for value in values])
        means = {name: mean(values) for name, values in sites.items()}
        return means.get(site, mean(means.values()))

    def fill(table):
        return [
            [row[0]] + [value_for(i, methods[i - 1], row[0]) if missing(row[i]) else row[i] for i in range(1, len(row))]
            for row in table
        ]

    return fill(train), fill(test)

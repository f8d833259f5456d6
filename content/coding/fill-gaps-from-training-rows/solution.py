from collections import defaultdict
from statistics import median


def fill_gaps(train, test, methods):
    fillers = [fit(train, column, method) for column, method in enumerate(methods, start=1)]

    def fill(rows):
        return [
            [row[0]] + [fillers[i](row[0]) if is_missing(value) else value for i, value in enumerate(row[1:])]
            for row in rows
        ]

    return fill(train), fill(test)


def is_missing(value):
    return value is None or value != value


def fit(train, column, method):
    """A function from a site to the value that fills a gap in this column."""
    by_site = defaultdict(list)
    for row in train:
        if not is_missing(row[column]):
            by_site[row[0]].append(row[column])
    known = [value for values in by_site.values() for value in values]
    if not known:
        return lambda site: 0.0
    if method == "median":
        middle = median(known)
        return lambda site: middle
    overall = mean(known)
    means = {site: mean(values) for site, values in by_site.items()}
    return lambda site: means.get(site, overall)


def mean(values):
    return sum(values) / len(values)

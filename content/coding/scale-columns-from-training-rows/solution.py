def standardise_columns(train, test):
    fitted = [centre_and_scale(column) for column in zip(*train)]
    return transform(train, fitted), transform(test, fitted)


def centre_and_scale(column):
    # Compared exactly: the rounded mean of equal values may differ from them by a hair.
    if min(column) == max(column):
        return column[0], 1.0
    mean = sum(column) / len(column)
    variance = sum((value - mean) ** 2 for value in column) / len(column)
    return mean, variance**0.5


def transform(rows, fitted):
    return [[(value - centre) / scale for value, (centre, scale) in zip(row, fitted)] for row in rows]

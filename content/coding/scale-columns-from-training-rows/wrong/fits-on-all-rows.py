# Takes the mean and the spread from training and test rows together.
def standardise_columns(train, test):
    fitted = []
    for column in zip(*(train + test)):
        mean = sum(column) / len(column)
        spread = (sum((value - mean) ** 2 for value in column) / len(column)) ** 0.5
        fitted.append((mean, spread if min(column) != max(column) else 1.0))

    def apply(rows):
        return [[(value - mean) / spread for value, (mean, spread) in zip(row, fitted)] for row in rows]

    return apply(train), apply(test)

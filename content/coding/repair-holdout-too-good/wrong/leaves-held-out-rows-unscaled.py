# Scales the training rows alone and compares raw held-out rows with scaled centres.
def column_statistics(rows):
    """Mean and standard deviation of each column; a column that never varies gets 1.0 for the latter."""
    n = len(rows)
    means = [sum(column) / n for column in zip(*rows)]
    variances = [sum((x - mean) ** 2 for x in column) / n for column, mean in zip(zip(*rows), means)]
    return means, [variance**0.5 or 1.0 for variance in variances]


def standardise(rows, means, deviations):
    return [[(x - m) / s for x, m, s in zip(row, means, deviations)] for row in rows]


def class_centres(rows, labels):
    centres = {}
    for label in sorted(set(labels)):
        members = [row for row, other in zip(rows, labels) if other == label]
        centres[label] = [sum(column) / len(members) for column in zip(*members)]
    return centres


def nearest_centre(row, centres):
    """(distance, label) of the nearest centre; the smaller label where two are equally near."""
    return min((sum((x - c) ** 2 for x, c in zip(row, centre)) ** 0.5, label) for label, centre in centres.items())


def evaluate(rows, labels, test_size):
    """Holds out the last test_size rows. Returns {"predictions": …, "distances": …, "accuracy": …}."""
    cut = len(rows) - test_size
    scaled = standardise(rows[:cut], *column_statistics(rows[:cut])) + rows[cut:]
    centres = class_centres(scaled[:cut], labels[:cut])
    nearest = [nearest_centre(row, centres) for row in scaled[cut:]]
    predictions = [label for _, label in nearest]
    right = sum(guess == truth for guess, truth in zip(predictions, labels[cut:]))
    return {
        "predictions": predictions,
        "distances": [distance for distance, _ in nearest],
        "accuracy": right / test_size,
    }

# Keeps the longest common part and pays for removing and inserting the rest, and never replaces.
def correction_cost(predicted, true, insert, remove, replace):
    row = [0] * (len(true) + 1)
    for label in predicted:
        above, row = row, [0]
        for j, wanted in enumerate(true):
            row.append(above[j] + 1 if label == wanted else max(above[j + 1], row[j]))
    common = row[-1]
    return (len(predicted) - common) * remove + (len(true) - common) * insert

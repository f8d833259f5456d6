def correction_cost(predicted, true, insert, remove, replace):
    # row[j]: what it costs to turn the predicted labels so far into the first j true ones.
    row = [j * insert for j in range(len(true) + 1)]
    for label in predicted:
        above, row = row, [row[0] + remove]
        for j, wanted in enumerate(true):
            keep = above[j] + (0 if label == wanted else replace)
            row.append(min(keep, above[j + 1] + remove, row[j] + insert))
    return row[-1]

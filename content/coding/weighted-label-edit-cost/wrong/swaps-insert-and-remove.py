# Uses the price of inserting where a label is removed, and the other way round.
def correction_cost(predicted, true, insert, remove, replace):
    row = [j * remove for j in range(len(true) + 1)]
    for label in predicted:
        above, row = row, [row[0] + insert]
        for j, wanted in enumerate(true):
            keep = above[j] + (0 if label == wanted else replace)
            row.append(min(keep, above[j + 1] + insert, row[j] + remove))
    return row[-1]

# Fills the borders of the table with the lengths, as if every edit cost 1 there.
def correction_cost(predicted, true, insert, remove, replace):
    row = list(range(len(true) + 1))
    for i, label in enumerate(predicted):
        above, row = row, [i + 1]
        for j, wanted in enumerate(true):
            keep = above[j] + (0 if label == wanted else replace)
            row.append(min(keep, above[j + 1] + remove, row[j] + insert))
    return row[-1]

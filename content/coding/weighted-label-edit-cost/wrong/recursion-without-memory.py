# Tries all edits by recursion and solves the same prefixes again and again.
def correction_cost(predicted, true, insert, remove, replace):
    def cost(i, j):
        if i == 0:
            return j * insert
        if j == 0:
            return i * remove
        keep = cost(i - 1, j - 1) + (0 if predicted[i - 1] == true[j - 1] else replace)
        return min(keep, cost(i - 1, j) + remove, cost(i, j - 1) + insert)

    return cost(len(predicted), len(true))

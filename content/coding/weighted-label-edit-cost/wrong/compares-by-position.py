# Compares the labels position by position and pays for the difference in length.
def correction_cost(predicted, true, insert, remove, replace):
    change = min(replace, insert + remove)
    cost = sum(change for a, b in zip(predicted, true) if a != b)
    longer = len(true) - len(predicted)
    return cost + (longer * insert if longer > 0 else -longer * remove)

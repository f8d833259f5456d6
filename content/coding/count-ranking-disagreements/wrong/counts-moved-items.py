# Counts the places at which the rankings differ.
def count_disagreements(first, second):
    return sum(a != b for a, b in zip(first, second))

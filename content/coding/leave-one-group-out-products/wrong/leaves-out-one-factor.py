# Leaves out single factors and lets the last one of a group decide, so the group's other factors stay in.
def products_without(factors):
    values = [factor for _, factor in factors]
    without = [1] * len(values)
    before = 1
    for i, value in enumerate(values):
        without[i] = before
        before *= value
    after = 1
    for i in range(len(values) - 1, -1, -1):
        without[i] *= after
        after *= values[i]
    return {group: without[i] for i, (group, _) in enumerate(factors)}

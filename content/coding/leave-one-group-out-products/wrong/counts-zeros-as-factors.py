# Counts zeros over all factors, so two zeros within one group make its own answer zero.
def products_without(factors):
    nonzero, total, zeros = {}, 1, 0
    has_zero = set()
    for group, factor in factors:
        nonzero.setdefault(group, 1)
        if factor == 0:
            zeros += 1
            has_zero.add(group)
        else:
            nonzero[group] *= factor
            total *= factor
    if zeros > 1:
        return {group: 0 for group in nonzero}
    if zeros == 1:
        return {group: total // nonzero[group] if group in has_zero else 0 for group in nonzero}
    return {group: total // nonzero[group] for group in nonzero}

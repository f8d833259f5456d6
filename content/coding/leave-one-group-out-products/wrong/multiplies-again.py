# Multiplies all other groups again for each group, which takes quadratic time.
def products_without(factors):
    own = {}
    for group, factor in factors:
        own[group] = own.get(group, 1) * factor
    without = {}
    for group in own:
        product = 1
        for other, value in own.items():
            if other != group:
                product *= value
        without[group] = product
    return without

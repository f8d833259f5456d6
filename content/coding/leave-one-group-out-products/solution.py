def products_without(factors):
    own = {}
    for group, factor in factors:
        own[group] = own.get(group, 1) * factor

    without = {}
    before = 1
    for group, product in own.items():
        without[group] = before
        before *= product
    after = 1
    for group in reversed(list(own)):
        without[group] *= after
        after *= own[group]
    return without

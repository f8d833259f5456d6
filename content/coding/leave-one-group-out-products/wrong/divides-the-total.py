# Divides the product of everything by the group's own product and says zero when that is zero.
def products_without(factors):
    own = {}
    total = 1
    for group, factor in factors:
        own[group] = own.get(group, 1) * factor
        total *= factor
    return {group: total // product if product else 0 for group, product in own.items()}

# Leaves out the row itself and not the other rows of its fold.
def encode_out_of_fold(categories, targets, folds, strength):
    if folds and len(set(folds)) < 2:
        raise ValueError("there must be at least two folds")
    sums, counts = {}, {}
    for category, target in zip(categories, targets):
        sums[category] = sums.get(category, 0) + target
        counts[category] = counts.get(category, 0) + 1
    encoded = []
    for category, target in zip(categories, targets):
        prior = (sum(targets) - target) / (len(targets) - 1)
        count = counts[category] - 1
        encoded.append((sums[category] - target + strength * prior) / (count + strength) if count else prior)
    return encoded

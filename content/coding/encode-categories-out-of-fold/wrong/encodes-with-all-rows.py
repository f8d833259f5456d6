# Takes the means over all rows, so each row's own target is in its feature.
def encode_out_of_fold(categories, targets, folds, strength):
    if folds and len(set(folds)) < 2:
        raise ValueError("there must be at least two folds")
    sums, counts = {}, {}
    for category, target in zip(categories, targets):
        sums[category] = sums.get(category, 0) + target
        counts[category] = counts.get(category, 0) + 1
    prior = sum(targets) / max(len(targets), 1)
    return [(sums[name] + strength * prior) / (counts[name] + strength) for name in categories]

# Leaves the row's fold out of the category's mean and keeps it in the overall mean.
def encode_out_of_fold(categories, targets, folds, strength):
    if folds and len(set(folds)) < 2:
        raise ValueError("there must be at least two folds")
    prior = sum(targets) / max(len(targets), 1)
    tables = {}
    for held in set(folds):
        table = tables[held] = {}
        for category, target, fold in zip(categories, targets, folds):
            if fold != held:
                total, count = table.get(category, (0, 0))
                table[category] = (total + target, count + 1)
    encoded = []
    for category, fold in zip(categories, folds):
        total, count = tables[fold].get(category, (0, 0))
        encoded.append((total + strength * prior) / (count + strength) if count else prior)
    return encoded

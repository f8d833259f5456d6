# Goes through all rows again for each row, which takes quadratic time.
def encode_out_of_fold(categories, targets, folds, strength):
    if folds and len(set(folds)) < 2:
        raise ValueError("there must be at least two folds")
    rows = list(zip(categories, targets, folds))
    encoded = []
    for category, _, fold in rows:
        others = [target for _, target, other in rows if other != fold]
        prior = sum(others) / len(others)
        same = [target for name, target, other in rows if other != fold and name == category]
        encoded.append((sum(same) + strength * prior) / (len(same) + strength) if same else prior)
    return encoded

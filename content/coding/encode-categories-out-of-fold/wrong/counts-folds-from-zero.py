# Takes the folds for the numbers from zero to the largest one, so rows of a negative fold are left out.
def encode_out_of_fold(categories, targets, folds, strength):
    if folds and len(set(folds)) < 2:
        raise ValueError("there must be at least two folds")
    encoded = [0.0] * len(folds)
    for fold in range(max(folds, default=-1) + 1):
        sums, counts = {}, {}
        for category, target, other in zip(categories, targets, folds):
            if other != fold:
                sums[category] = sums.get(category, 0) + target
                counts[category] = counts.get(category, 0) + 1
        prior = sum(sums.values()) / sum(counts.values())
        for i, category in enumerate(categories):
            if folds[i] == fold:
                count = counts.get(category, 0)
                total = sums.get(category, 0)
                encoded[i] = (total + strength * prior) / (count + strength) if count else prior
    return encoded

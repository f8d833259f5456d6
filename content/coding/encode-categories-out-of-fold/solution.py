from collections import Counter, defaultdict


def encode_out_of_fold(categories, targets, folds, strength):
    if folds and len(set(folds)) < 2:
        raise ValueError("there must be at least two folds")
    fold_sum, fold_count = defaultdict(float), Counter(folds)
    group_sum, group_count = defaultdict(float), Counter(categories)
    cell_sum, cell_count = defaultdict(float), Counter(zip(categories, folds))
    for category, target, fold in zip(categories, targets, folds):
        fold_sum[fold] += target
        group_sum[category] += target
        cell_sum[category, fold] += target
    rows, total = len(targets), sum(targets)

    def encode(category, fold):
        # What the other folds hold is the whole less the row's own fold.
        prior = (total - fold_sum[fold]) / (rows - fold_count[fold])
        count = group_count[category] - cell_count[category, fold]
        if count == 0:
            return prior
        return (group_sum[category] - cell_sum[category, fold] + strength * prior) / (count + strength)

    return [encode(category, fold) for category, fold in zip(categories, folds)]

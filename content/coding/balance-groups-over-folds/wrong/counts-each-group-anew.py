# Goes through all rows again for each group, which takes quadratic time where there are many groups.
def group_folds(groups, k):
    names = list(dict.fromkeys(groups))
    if k < 2 or k > len(names):
        raise ValueError("k must be between 2 and the number of groups")
    rows_in = [0] * k
    fold_of = {}
    for size, name in sorted([(groups.count(name), name) for name in names], key=lambda pair: -pair[0]):
        fold = rows_in.index(min(rows_in))
        fold_of[name] = fold
        rows_in[fold] += size
    return [fold_of[group] for group in groups]

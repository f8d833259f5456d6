# Deals every class from fold 0 on, so the first folds collect what each class leaves over.
def stratified_folds(labels, k):
    if k < 2 or k > len(labels):
        raise ValueError("k must be between 2 and the number of rows")
    seen, folds = {}, []
    for label in labels:
        seen[label] = seen.get(label, 0) + 1
        folds.append((seen[label] - 1) % k)
    return folds

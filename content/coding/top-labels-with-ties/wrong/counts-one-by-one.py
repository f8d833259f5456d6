# Goes through the whole list again for each label, which takes quadratic time when most are different.
def top_labels(labels, k):
    ranked = sorted(((label, labels.count(label)) for label in set(labels)), key=lambda pair: (-pair[1], pair[0]))
    if len(ranked) <= k:
        return ranked
    return [pair for pair in ranked if pair[1] >= ranked[k - 1][1]]

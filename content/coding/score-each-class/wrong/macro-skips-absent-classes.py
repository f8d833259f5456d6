# Averages only over the classes that occur among the rows.
def class_scores(actual, predicted, classes):
    if len(actual) != len(predicted) or not classes:
        raise ValueError

    def ratio(part, whole):
        return part / whole if whole else 0.0

    def score(names):
        hits = sum(a == p and a in names for a, p in zip(actual, predicted))
        said, present = sum(p in names for p in predicted), sum(a in names for a in actual)
        return ratio(hits, said), ratio(hits, present), ratio(2 * hits, said + present)

    result = {name: score([name]) for name in classes}
    there = [name for name in classes if name in actual or name in predicted]
    macro = tuple(ratio(sum(result[name][i] for name in there), len(there)) for i in range(3))
    return {**result, "macro": macro, "micro": score(classes)}

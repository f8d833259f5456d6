# Divides the hits by the actual rows for precision and by the predicted ones for recall.
def class_scores(actual, predicted, classes):
    if len(actual) != len(predicted) or not classes:
        raise ValueError

    def ratio(part, whole):
        return part / whole if whole else 0.0

    def score(names):
        hits = sum(a == p and a in names for a, p in zip(actual, predicted))
        present, said = sum(a in names for a in actual), sum(p in names for p in predicted)
        return ratio(hits, present), ratio(hits, said), ratio(2 * hits, present + said)

    result = {name: score([name]) for name in classes}
    macro = tuple(sum(result[name][i] for name in classes) / len(classes) for i in range(3))
    return {**result, "macro": macro, "micro": score(classes)}

# Takes accuracy over all rows for the micro scores, also when some classes are not scored.
def class_scores(actual, predicted, classes):
    if len(actual) != len(predicted) or not classes:
        raise ValueError

    def ratio(part, whole):
        return part / whole if whole else 0.0

    result = {}
    for name in classes:
        hits = sum(a == p == name for a, p in zip(actual, predicted))
        said, present = predicted.count(name), actual.count(name)
        result[name] = (ratio(hits, said), ratio(hits, present), ratio(2 * hits, said + present))
    macro = tuple(sum(result[name][i] for name in classes) / len(classes) for i in range(3))
    accuracy = ratio(sum(a == p for a, p in zip(actual, predicted)), len(actual))
    return {**result, "macro": macro, "micro": (accuracy, accuracy, accuracy)}

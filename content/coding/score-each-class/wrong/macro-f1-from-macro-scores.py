# Takes macro F1 from macro precision and macro recall instead of averaging the F1s.
def class_scores(actual, predicted, classes):
    if len(actual) != len(predicted) or not classes:
        raise ValueError

    def ratio(part, whole):
        return part / whole if whole else 0.0

    def score(hits, said, present):
        precision, recall = ratio(hits, said), ratio(hits, present)
        return precision, recall, ratio(2 * precision * recall, precision + recall)

    counts = {
        name: (sum(a == p == name for a, p in zip(actual, predicted)), predicted.count(name), actual.count(name))
        for name in classes
    }
    result = {name: score(*counts[name]) for name in classes}
    precision = sum(result[name][0] for name in classes) / len(classes)
    recall = sum(result[name][1] for name in classes) / len(classes)
    result["macro"] = (precision, recall, ratio(2 * precision * recall, precision + recall))
    result["micro"] = score(*(sum(column) for column in zip(*counts.values())))
    return result

from collections import Counter


def class_scores(actual, predicted, classes):
    if len(actual) != len(predicted):
        raise ValueError("actual and predicted must be equally long")
    if not classes:
        raise ValueError("there must be a class to score")
    hits = Counter(a for a, p in zip(actual, predicted) if a == p)
    is_class = Counter(actual)
    said_class = Counter(predicted)
    scores = {name: score(hits[name], said_class[name], is_class[name]) for name in classes}
    macro = tuple(sum(column) / len(classes) for column in zip(*scores.values()))
    micro = score(*(sum(count[name] for name in classes) for count in (hits, said_class, is_class)))
    return {**scores, "macro": macro, "micro": micro}


def score(hits, said, present):
    return ratio(hits, said), ratio(hits, present), ratio(2 * hits, said + present)


def ratio(part, whole):
    return part / whole if whole else 0.0

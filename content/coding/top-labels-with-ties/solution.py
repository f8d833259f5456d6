from collections import Counter


def top_labels(labels, k):
    ranked = sorted(Counter(labels).items(), key=lambda pair: (-pair[1], pair[0]))
    if len(ranked) <= k:
        return ranked
    lowest = ranked[k - 1][1]
    return [(label, count) for label, count in ranked if count >= lowest]

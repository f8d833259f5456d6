# Takes the counter's own order, which keeps ties in the order of first appearance and cuts after k.
from collections import Counter


def top_labels(labels, k):
    return Counter(labels).most_common(k)

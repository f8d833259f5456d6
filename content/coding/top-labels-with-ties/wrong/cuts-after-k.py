# Cuts after k entries, also when the next one is as frequent as the last.
from collections import Counter


def top_labels(labels, k):
    return sorted(Counter(labels).items(), key=lambda pair: (-pair[1], pair[0]))[:k]

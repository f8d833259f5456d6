# Sorts pairs of count and label in reverse, which turns the order of ties round.
from collections import Counter


def top_labels(labels, k):
    ranked = sorted(((count, label) for label, count in Counter(labels).items()), reverse=True)
    lowest = ranked[min(k, len(ranked)) - 1][0] if ranked else 0
    return [(label, count) for count, label in ranked if count >= lowest]

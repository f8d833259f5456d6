# Takes the k highest different counts, so a tie above the last place lets more labels in.
from collections import Counter


def top_labels(labels, k):
    counts = Counter(labels)
    best = sorted(set(counts.values()), reverse=True)[:k]
    kept = [(label, count) for label, count in counts.items() if count in best]
    return sorted(kept, key=lambda pair: (-pair[1], pair[0]))

# Asks all earlier checkpoints for each one, which takes quadratic time.
def most_checkpoints(scores, gain):
    longest = []
    for i, score in enumerate(scores):
        longest.append(1 + max((longest[j] for j in range(i) if score - scores[j] >= gain), default=0))
    return max(longest, default=0)

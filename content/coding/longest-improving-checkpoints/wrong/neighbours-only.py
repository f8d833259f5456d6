# Looks for the longest stretch of neighbours that improve, and leaves nothing out in between.
def most_checkpoints(scores, gain):
    best = run = 0
    for i, score in enumerate(scores):
        run = run + 1 if i and score - scores[i - 1] >= gain else 1
        best = max(best, run)
    return best

# Takes each checkpoint that improves enough on the one taken last, starting with the first.
def most_checkpoints(scores, gain):
    taken = []
    for score in scores:
        if not taken or score - taken[-1] >= gain:
            taken.append(score)
    return len(taken)

# Takes the ends as exclusive, so windows that share an end stay apart.
def merge_windows(windows):
    merged = []
    for start, end in sorted(windows):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged

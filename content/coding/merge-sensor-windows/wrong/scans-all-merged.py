# Looks through everything merged so far for each window, which takes quadratic time.
def merge_windows(windows):
    merged = []
    for start, end in sorted(windows):
        for i, (other_start, other_end) in enumerate(merged):
            if start <= other_end and other_start <= end:
                merged[i] = (min(start, other_start), max(end, other_end))
                break
        else:
            merged.append((start, end))
    return merged

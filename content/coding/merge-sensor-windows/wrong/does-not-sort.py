# Trusts the order of the reports and compares only with the window before.
def merge_windows(windows):
    merged = []
    for start, end in windows:
        if merged and start <= merged[-1][1]:
            merged[-1] = (min(merged[-1][0], start), max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged

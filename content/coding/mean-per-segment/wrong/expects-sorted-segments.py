# Cuts the rows where the segment number changes, which is right only for sorted segments.
import numpy as np


def segment_means(values, segments, count):
    if ((segments < 0) | (segments >= count)).any():
        raise ValueError("a segment number is out of range")
    means = np.zeros((count, values.shape[1]))
    if len(segments):
        starts = np.flatnonzero(np.r_[True, segments[1:] != segments[:-1]])
        sizes = np.diff(np.r_[starts, len(segments)])
        means[segments[starts]] = np.add.reduceat(values.astype(float), starts, axis=0) / sizes[:, None]
    return means

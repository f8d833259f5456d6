# Makes a mask over all rows for each segment, which takes time n times count.
import numpy as np


def segment_means(values, segments, count):
    if ((segments < 0) | (segments >= count)).any():
        raise ValueError("a segment number is out of range")
    means = np.zeros((count, values.shape[1]))
    for segment in range(count):
        members = values[segments == segment]
        if len(members):
            means[segment] = members.mean(axis=0)
    return means

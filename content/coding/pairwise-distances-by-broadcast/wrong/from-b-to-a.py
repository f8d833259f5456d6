# Gives the distances from b to a, one row for each point of b.
import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    differences = b[:, None, :] - a[None, :, :]
    return np.sqrt((differences**2).sum(axis=2))

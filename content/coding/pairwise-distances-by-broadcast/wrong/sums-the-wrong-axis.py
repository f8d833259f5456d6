# Sums over the points of b instead of over the features.
import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    differences = a[:, None, :] - b[None, :, :]
    return np.sqrt((differences**2).sum(axis=1))

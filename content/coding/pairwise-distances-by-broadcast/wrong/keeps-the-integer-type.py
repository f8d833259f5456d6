# Subtracts in the type it is given, so small unsigned integers wrap around.
import numpy as np


def pairwise_distances(a, b):
    differences = a[:, None, :] - b[None, :, :]
    return np.sqrt((differences**2).sum(axis=2))

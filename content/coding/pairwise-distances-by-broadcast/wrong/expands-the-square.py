# Expands the square, which loses all digits for close points that are far from the origin.
import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1)[None, :] - 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0.0))

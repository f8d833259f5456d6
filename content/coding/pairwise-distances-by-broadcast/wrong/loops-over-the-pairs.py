# Computes each pair in a Python loop, which takes hundreds of times as long.
import numpy as np


def pairwise_distances(a, b):
    distances = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        for j in range(len(b)):
            distances[i, j] = np.sqrt(((a[i].astype(float) - b[j].astype(float)) ** 2).sum())
    return distances

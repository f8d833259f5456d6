import numpy as np


def pairwise_distances(a, b):
    """a: array of n × d numbers; b: array of m × d numbers. Returns an n × m array of Euclidean distances."""
    ...

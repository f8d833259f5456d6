import numpy as np


def principal_directions(data, k):
    """data: array (n, d). Returns the k directions of largest variance as unit rows, array (k, d)."""
    ...

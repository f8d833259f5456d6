import numpy as np


def fit_ridge(features, targets, strength):
    """features: array (n, d); targets: array (n,); strength > 0. Returns (weights, intercept)."""
    ...

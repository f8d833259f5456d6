# Divides the columns by their standard deviation, so the penalty falls on other weights.
import numpy as np


def fit_ridge(features, targets, strength):
    means, mean = features.mean(axis=0), targets.mean()
    spread = features.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = (features - means) / spread
    system = scaled.T @ scaled + strength * np.eye(features.shape[1])
    weights = np.linalg.solve(system, scaled.T @ (targets - mean)) / spread
    return weights, float(mean - means @ weights)

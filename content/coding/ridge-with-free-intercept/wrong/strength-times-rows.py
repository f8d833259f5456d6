# Multiplies the strength by the number of rows, as the mean of the squared errors would need.
import numpy as np


def fit_ridge(features, targets, strength):
    means, mean = features.mean(axis=0), targets.mean()
    centred = features - means
    system = centred.T @ centred + strength * len(features) * np.eye(features.shape[1])
    weights = np.linalg.solve(system, centred.T @ (targets - mean))
    return weights, float(mean - means @ weights)

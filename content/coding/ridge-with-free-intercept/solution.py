import numpy as np


def fit_ridge(features, targets, strength):
    means, mean = features.mean(axis=0), targets.mean()
    centred = features - means
    system = centred.T @ centred + strength * np.eye(features.shape[1])
    weights = np.linalg.solve(system, centred.T @ (targets - mean))
    return weights, float(mean - means @ weights)

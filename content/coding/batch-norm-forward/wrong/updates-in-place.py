# Updates the running arrays in place, so the caller's state changes under it.
import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum, epsilon):
    mean, var = running_mean, running_var
    if training:
        mean, var = x.mean(axis=0), x.var(axis=0)
        running_mean *= 1 - momentum
        running_mean += momentum * mean
        running_var *= 1 - momentum
        running_var += momentum * x.var(axis=0, ddof=1)
    return gamma * (x - mean) / np.sqrt(var + epsilon) + beta, running_mean, running_var

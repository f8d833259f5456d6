import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum, epsilon):
    mean, var = running_mean, running_var
    if training:
        mean, var = x.mean(axis=0), x.var(axis=0)
        running_mean = (1 - momentum) * running_mean + momentum * mean
        running_var = (1 - momentum) * running_var + momentum * x.var(axis=0, ddof=1)
    output = gamma * (x - mean) / np.sqrt(var + epsilon) + beta
    return output, running_mean, running_var

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum, epsilon):
    """x: array (n, d); the next four: arrays (d,). Returns (output, new_running_mean, new_running_var)."""
    ...

import numpy as np


def predict(inputs, layers):
    """inputs: array (n, d); layers: list of (weights (w_in, w_out), bias (w_out,)). Returns probabilities, array (n, k)."""
    ...

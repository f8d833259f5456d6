import numpy as np


def gradients(inputs, labels, w1, b1, w2, b2):
    """Returns (dw1, db1, dw2, db2), the derivatives of the mean cross-entropy, each with its parameter's shape."""
    ...

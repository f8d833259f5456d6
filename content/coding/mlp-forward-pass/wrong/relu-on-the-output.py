# Applies ReLU after the last layer as well, so negative logits all become zero.
import numpy as np


def predict(inputs, layers):
    values = inputs
    for weights, bias in layers:
        values = np.maximum(values @ weights + bias, 0.0)
    shifted = np.exp(values - values.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)

# Takes the softmax down the columns, so that the rows of the batch compete with each other.
import numpy as np


def predict(inputs, layers):
    values = inputs
    for weights, bias in layers[:-1]:
        values = np.maximum(values @ weights + bias, 0.0)
    weights, bias = layers[-1]
    logits = values @ weights + bias
    powers = np.exp(logits - logits.max(axis=0, keepdims=True, initial=-np.inf))
    return powers / powers.sum(axis=0, keepdims=True)

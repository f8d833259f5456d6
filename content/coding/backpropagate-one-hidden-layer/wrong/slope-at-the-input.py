# Takes the slope of tanh from the value before the activation instead of the one after it.
import numpy as np


def gradients(inputs, labels, w1, b1, w2, b2):
    before = inputs @ w1 + b1
    hidden = np.tanh(before)
    logits = hidden @ w2 + b2
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    error = powers / powers.sum(axis=1, keepdims=True)
    error[np.arange(len(inputs)), labels] -= 1.0
    error /= len(inputs)
    hidden_error = (error @ w2.T) * (1.0 - before**2)
    return inputs.T @ hidden_error, hidden_error.sum(axis=0), hidden.T @ error, error.sum(axis=0)

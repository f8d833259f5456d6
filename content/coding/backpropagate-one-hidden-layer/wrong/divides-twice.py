# Divides by the number of rows at the logits and again when the gradients are made.
import numpy as np


def gradients(inputs, labels, w1, b1, w2, b2):
    n = len(inputs)
    hidden = np.tanh(inputs @ w1 + b1)
    logits = hidden @ w2 + b2
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    error = powers / powers.sum(axis=1, keepdims=True)
    error[np.arange(n), labels] -= 1.0
    error /= n
    hidden_error = (error @ w2.T) * (1.0 - hidden**2)
    return inputs.T @ hidden_error / n, hidden_error.mean(axis=0), hidden.T @ error / n, error.mean(axis=0)

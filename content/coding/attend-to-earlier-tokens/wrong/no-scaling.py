# Leaves out the division by the square root of the width.
import numpy as np


def causal_attention(queries, keys, values):
    q, d = queries.shape
    n = keys.shape[0]
    scores = queries @ keys.T
    hidden = np.arange(n)[None, :] > np.arange(n - q, n)[:, None]
    scores = np.where(hidden, -np.inf, scores)
    scores = scores - scores.max(axis=1, keepdims=True)
    weights = np.exp(scores)
    weights = weights / weights.sum(axis=1, keepdims=True)
    return weights @ values, weights

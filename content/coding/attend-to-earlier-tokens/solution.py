import numpy as np


def causal_attention(queries, keys, values):
    q, d = queries.shape
    n = keys.shape[0]
    scores = queries @ keys.T / np.sqrt(d)
    positions = np.arange(n - q, n)
    hidden = np.arange(n)[None, :] > positions[:, None]
    scores = np.where(hidden, -np.inf, scores)
    # The largest visible score, so that at least one exponential is 1.
    scores = scores - scores.max(axis=1, keepdims=True)
    weights = np.exp(scores)
    weights = weights / weights.sum(axis=1, keepdims=True)
    return weights @ values, weights

# Normalises over the queries and not over the keys.
import numpy as np


def causal_attention(queries, keys, values):
    q, d = queries.shape
    n = keys.shape[0]
    scores = queries @ keys.T / np.sqrt(d)
    hidden = np.arange(n)[None, :] > np.arange(n - q, n)[:, None]
    weights = np.exp(np.where(hidden, -np.inf, scores - scores.max()))
    weights = weights / np.maximum(weights.sum(axis=0, keepdims=True), 1e-12)
    return weights @ values, weights

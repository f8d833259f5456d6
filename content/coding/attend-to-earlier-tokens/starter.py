import numpy as np


def causal_attention(queries, keys, values):
    """queries: (q, d), keys: (n, d), values: (n, m), float arrays with q <= n. The queries belong to the last q of the n positions.

    Returns (output of shape (q, m), weights of shape (q, n)).
    """
    ...

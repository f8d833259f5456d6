# Subtracts the bare outer product, without the variance of the direction.
import numpy as np


def principal_directions(data, k):
    centred = data - data.mean(axis=0)
    matrix = centred.T @ centred / len(data)
    random = np.random.default_rng(0)
    directions = []
    for _ in range(k):
        vector = random.normal(size=data.shape[1])
        for _ in range(200):
            vector = matrix @ vector
            vector = vector / np.linalg.norm(vector)
        directions.append(vector)
        matrix = matrix - np.outer(vector, vector)
    return np.array(directions)

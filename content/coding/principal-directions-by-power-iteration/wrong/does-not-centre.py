# Builds the matrix from the data as they are, so the first direction points at the mean.
import numpy as np


def principal_directions(data, k):
    matrix = data.T @ data / len(data)
    random = np.random.default_rng(0)
    directions = []
    for _ in range(k):
        vector = random.normal(size=data.shape[1])
        for _ in range(200):
            vector = matrix @ vector
            vector = vector / np.linalg.norm(vector)
        directions.append(vector)
        matrix = matrix - (vector @ matrix @ vector) * np.outer(vector, vector)
    return np.array(directions)

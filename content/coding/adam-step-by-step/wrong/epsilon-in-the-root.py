# Adds epsilon under the square root.
import math


class Adam:
    def __init__(self, rate, beta1, beta2, epsilon):
        self.rate, self.beta1, self.beta2, self.epsilon = rate, beta1, beta2, epsilon
        self.t, self.m, self.v = 0, None, None

    def step(self, parameters, gradients):
        if self.m is None:
            self.m, self.v = [0.0] * len(parameters), [0.0] * len(parameters)
        self.t += 1
        moved = []
        for i, g in enumerate(gradients):
            self.m[i] = self.beta1 * self.m[i] + (1 - self.beta1) * g
            self.v[i] = self.beta2 * self.v[i] + (1 - self.beta2) * g * g
            m, v = self.m[i] / (1 - self.beta1**self.t), self.v[i] / (1 - self.beta2**self.t)
            moved.append(parameters[i] - self.rate * m / math.sqrt(v + self.epsilon))
        return moved

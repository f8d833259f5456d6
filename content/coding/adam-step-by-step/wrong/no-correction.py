# Leaves out the bias correction, so the first steps have the wrong size.
import math


class Adam:
    def __init__(self, rate, beta1, beta2, epsilon):
        self.rate, self.beta1, self.beta2, self.epsilon = rate, beta1, beta2, epsilon
        self.m = self.v = None

    def step(self, parameters, gradients):
        if self.m is None:
            self.m, self.v = [0.0] * len(parameters), [0.0] * len(parameters)
        self.m = [self.beta1 * m + (1 - self.beta1) * g for m, g in zip(self.m, gradients)]
        self.v = [self.beta2 * v + (1 - self.beta2) * g * g for v, g in zip(self.v, gradients)]
        return [
            p - (self.rate * m / (math.sqrt(v) + self.epsilon) if m else 0.0)
            for p, m, v in zip(parameters, self.m, self.v)
        ]

import math


class Adam:
    def __init__(self, rate, beta1, beta2, epsilon):
        self.rate, self.beta1, self.beta2, self.epsilon = rate, beta1, beta2, epsilon
        self.t = 0
        self.m = self.v = None

    def step(self, parameters, gradients):
        if self.m is None:
            self.m = [0.0] * len(parameters)
            self.v = [0.0] * len(parameters)
        self.t += 1
        self.m = [self.beta1 * m + (1 - self.beta1) * g for m, g in zip(self.m, gradients)]
        self.v = [self.beta2 * v + (1 - self.beta2) * g * g for v, g in zip(self.v, gradients)]
        return [self.moved(p, m, v) for p, m, v in zip(parameters, self.m, self.v)]

    def moved(self, parameter, m, v):
        m_hat = m / (1 - self.beta1**self.t)
        v_hat = v / (1 - self.beta2**self.t)
        return parameter - self.rate * m_hat / (math.sqrt(v_hat) + self.epsilon)

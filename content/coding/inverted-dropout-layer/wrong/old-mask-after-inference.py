# Keeps the mask of the last training pass, so gradients after inference are masked.
class Dropout:
    def __init__(self, rate):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        self.rate, self.factors = rate, None

    def forward(self, values, draws, training):
        if not training:
            return list(values)
        self.factors = [0.0 if draw < self.rate else 1 / (1 - self.rate) for draw in draws]
        return [value * factor for value, factor in zip(values, self.factors)]

    def backward(self, gradients):
        if self.factors is None:
            return list(gradients)
        return [gradient * factor for gradient, factor in zip(gradients, self.factors)]

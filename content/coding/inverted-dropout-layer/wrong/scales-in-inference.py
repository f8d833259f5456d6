# Leaves the kept values as they are in training and scales all of them down in inference.
class Dropout:
    def __init__(self, rate):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        self.rate = rate

    def forward(self, values, draws, training):
        if training:
            self.factors = [0.0 if draw < self.rate else 1.0 for draw in draws]
        else:
            self.factors = [1 - self.rate] * len(values)
        return [value * factor for value, factor in zip(values, self.factors)]

    def backward(self, gradients):
        return [gradient * factor for gradient, factor in zip(gradients, self.factors)]

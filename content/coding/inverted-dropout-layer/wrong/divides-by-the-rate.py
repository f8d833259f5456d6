# Divides the kept values by the rate instead of the share that stays.
class Dropout:
    def __init__(self, rate):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        self.rate = rate

    def forward(self, values, draws, training):
        if training and self.rate > 0:
            self.factors = [0.0 if draw < self.rate else 1 / self.rate for draw in draws]
        else:
            self.factors = [1.0] * len(values)
        return [value * factor for value, factor in zip(values, self.factors)]

    def backward(self, gradients):
        return [gradient * factor for gradient, factor in zip(gradients, self.factors)]

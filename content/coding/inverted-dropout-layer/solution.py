class Dropout:
    def __init__(self, rate):
        if not 0 <= rate < 1:
            raise ValueError("the rate must be at least 0 and below 1")
        self.rate = rate

    def forward(self, values, draws, training):
        if training:
            kept = 1 / (1 - self.rate)
            self.factors = [0.0 if draw < self.rate else kept for draw in draws]
        else:
            self.factors = [1.0] * len(values)
        return [value * factor for value, factor in zip(values, self.factors)]

    def backward(self, gradients):
        return [gradient * factor for gradient, factor in zip(gradients, self.factors)]

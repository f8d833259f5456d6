# Takes every zero of the output for a dropped value, also a kept value that is zero.
class Dropout:
    def __init__(self, rate):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        self.rate = rate

    def forward(self, values, draws, training):
        self.training = training
        if not training:
            self.output = list(values)
        else:
            self.output = [0.0 if draw < self.rate else value / (1 - self.rate) for value, draw in zip(values, draws)]
        return list(self.output)

    def backward(self, gradients):
        scale = 1 / (1 - self.rate) if self.training else 1.0
        return [gradient * scale if out != 0 else 0.0 for gradient, out in zip(gradients, self.output)]

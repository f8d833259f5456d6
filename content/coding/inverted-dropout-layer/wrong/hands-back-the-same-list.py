# Returns the caller's own list in inference, so that a later layer that writes into it changes the input.
class Dropout:
    def __init__(self, rate):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        self.rate = rate
        self.kept = None

    def forward(self, values, draws, training):
        if not training:
            self.kept = None
            return values
        self.kept = [draw >= self.rate for draw in draws]
        return [value / (1 - self.rate) if kept else 0.0 for value, kept in zip(values, self.kept)]

    def backward(self, gradients):
        if self.kept is None:
            return gradients
        return [gradient / (1 - self.rate) if kept else 0.0 for gradient, kept in zip(gradients, self.kept)]

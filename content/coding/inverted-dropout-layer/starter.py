class Dropout:
    def __init__(self, rate):
        """rate: the share to drop, at least 0 and below 1; otherwise ValueError."""
        ...

    def forward(self, values, draws, training):
        """values, draws: lists of d floats. Returns a list of d floats."""
        ...

    def backward(self, gradients):
        """gradients: by the output of the last forward. Returns those by its input."""
        ...

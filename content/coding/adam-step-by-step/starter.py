class Adam:
    def __init__(self, rate, beta1, beta2, epsilon):
        """Keeps what the steps need."""
        ...

    def step(self, parameters, gradients):
        """parameters, gradients: lists of d floats. Returns the new parameters."""
        ...

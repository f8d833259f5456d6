# Clears the gradients of the weights and leaves that of the bias to grow.
class Parameter:
    def __init__(self, size):
        self.value = [0.0] * size
        self.grad = [0.0] * size


def predict(weights, bias, row):
    return sum(w * x for w, x in zip(weights.value, row)) + bias.value[0]


def backward(weights, bias, row, error, share):
    """Adds one row's share of the gradient of the batch's mean squared error."""
    for j, x in enumerate(row):
        weights.grad[j] += 2 * error * x * share
    bias.grad[0] += 2 * error * share


def update(parameters, rate):
    for parameter in parameters:
        for j, gradient in enumerate(parameter.grad):
            parameter.value[j] -= rate * gradient


def reset(parameters):
    for parameter in parameters:
        parameter.grad = [0.0] * len(parameter.grad)


def mean_squared_error(weights, bias, rows, targets):
    return sum((predict(weights, bias, row) - y) ** 2 for row, y in zip(rows, targets)) / len(rows)


def train(rows, targets, batch_size, epochs, rate):
    """rows: lists of numbers; targets: one number a row. Returns {"weights": …, "bias": …, "losses": …}."""
    weights, bias = Parameter(len(rows[0])), Parameter(1)
    losses = []
    for _ in range(epochs):
        for start in range(0, len(rows), batch_size):
            batch = range(start, min(start + batch_size, len(rows)))
            reset([weights])
            for i in batch:
                error = predict(weights, bias, rows[i]) - targets[i]
                backward(weights, bias, rows[i], error, 1 / len(batch))
            update([weights, bias], rate)
        losses.append(mean_squared_error(weights, bias, rows, targets))
    return {"weights": weights.value, "bias": bias.value[0], "losses": losses}

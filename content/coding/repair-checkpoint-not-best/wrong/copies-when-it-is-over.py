# Makes the deep copy when training is over, when the weights have long moved on.
import copy


def predict(model, row):
    return sum(w * x for w, x in zip(model["weights"], row)) + model["bias"]


def loss(model, rows, targets):
    return sum((predict(model, row) - y) ** 2 for row, y in zip(rows, targets)) / len(rows)


def descend(model, rows, targets, rate):
    """One step of gradient descent on the loss over all rows. Changes the model in place."""
    errors = [predict(model, row) - y for row, y in zip(rows, targets)]
    for j in range(len(model["weights"])):
        model["weights"][j] -= rate * 2 * sum(e * row[j] for e, row in zip(errors, rows)) / len(rows)
    model["bias"] -= rate * 2 * sum(errors) / len(rows)


def train(rows, targets, held_rows, held_targets, rate, epochs, patience):
    """Returns {"model": …, "best_epoch": …, "best_loss": …, "losses": …}."""
    model = {"weights": [0.0] * len(rows[0]), "bias": 0.0}
    best_model, best_epoch, best_loss = None, 0, float("inf")
    losses = []
    for epoch in range(1, epochs + 1):
        descend(model, rows, targets, rate)
        losses.append(loss(model, held_rows, held_targets))
        if losses[-1] < best_loss:
            best_model, best_epoch, best_loss = dict(model), epoch, losses[-1]
        elif epoch - best_epoch >= patience:
            break
    return {"model": copy.deepcopy(best_model), "best_epoch": best_epoch, "best_loss": best_loss, "losses": losses}

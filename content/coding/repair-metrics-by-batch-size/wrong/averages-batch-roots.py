# Weights the batches by their rows, but averages the root of each batch instead of the squares.
import math


def predict(model, row):
    return sum(w * x for w, x in zip(model["weights"], row)) + model["bias"]


def batches(rows, targets, batch_size):
    """The rows in their order, cut into batches; the last one may be smaller."""
    for start in range(0, len(rows), batch_size):
        yield rows[start : start + batch_size], targets[start : start + batch_size]


def batch_metrics(model, rows, targets, tolerance):
    errors = [abs(predict(model, row) - y) for row, y in zip(rows, targets)]
    return {
        "absolute": sum(errors) / len(errors),
        "squared": math.sqrt(sum(e * e for e in errors) / len(errors)),
        "within": sum(e <= tolerance for e in errors) / len(errors),
    }


def evaluate(model, rows, targets, batch_size, tolerance):
    """Returns {"mae": …, "rmse": …, "within": …} over all rows."""
    totals = {"absolute": 0.0, "squared": 0.0, "within": 0.0}
    count = 0
    for batch_rows, batch_targets in batches(rows, targets, batch_size):
        metrics = batch_metrics(model, batch_rows, batch_targets, tolerance)
        for name in totals:
            totals[name] += metrics[name] * len(batch_rows)
        count += len(batch_rows)
    return {
        "mae": totals["absolute"] / count,
        "rmse": totals["squared"] / count,
        "within": totals["within"] / count,
    }

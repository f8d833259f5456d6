# Ends the window one day after the forecast is issued.
def window_features(series, end, lags):
    """The `lags` values up to and including day `end`, and by how much they changed from first to last."""
    window = series[end - lags + 1 : end + 1]
    return window + [window[-1] - window[0]]


def examples(series, days, lags, horizon):
    """(day, features, target) for each target day whose forecast has `lags` days of history."""
    made = []
    for day in days:
        if day - horizon - lags + 1 >= 0:
            made.append((day, window_features(series, day - horizon + 1, lags), series[day]))
    return made


def nearest_target(features, known):
    """The target of the example with the most similar features; the latest day where several are equally near."""

    def order(example):
        day, other, _ = example
        return sum((a - b) ** 2 for a, b in zip(features, other)), -day

    return min(known, key=order)[2]


def backtest(series, lags, horizon, split):
    """Returns {"days": …, "forecasts": …, "mae": …} for the days after the split that can be forecast."""
    known = examples(series, range(split), lags, horizon)
    tested = examples(series, range(split - 1 + horizon, len(series)), lags, horizon)
    forecasts = [nearest_target(features, known) for _, features, _ in tested]
    errors = [abs(forecast - target) for forecast, (_, _, target) in zip(forecasts, tested)]
    return {
        "days": [day for day, _, _ in tested],
        "forecasts": forecasts,
        "mae": sum(errors) / len(errors),
    }

RISING = [float(i) for i in range(14)]
WEEKS = [5.0, 6.0, 7.0, 9.0, 12.0, 20.0, 18.0] * 4
STEPS = [1.0, 4.0, 2.0, 8.0, 5.0, 7.0, 3.0, 6.0, 9.0, 4.0, 8.0, 2.0, 6.0, 1.0, 7.0]

CASES = [
    case(
        "two days ahead from one value", [10.0, 40.0, 20.0, 50.0, 11.0, 15.0, 21.0], 1, 2, 4,
        expect={"days": [5, 6], "forecasts": [50.0, 20.0], "mae": 18.0}, example=True,
    ),
    case(
        "one day ahead", [1.0, 2.0, 1.0, 2.0, 1.0], 2, 1, 3,
        expect={"days": [3, 4], "forecasts": [1.0, 1.0], "mae": 0.5}, example=True,
    ),
    case("a jump that nobody could foresee", STEPS[:10] + [90.0, 91.0] + STEPS[10:], 1, 3, 10, expect=ANY),
    case("a straight rise, three days ahead", RISING, 2, 3, 8, expect={"days": [10, 11, 12, 13], "forecasts": [7.0] * 4, "mae": 4.5}),
    case("the same rise, one day ahead", RISING, 2, 1, 8, expect={"days": [8, 9, 10, 11, 12, 13], "forecasts": [7.0] * 6, "mae": 3.5}),
    case("a weekly pattern a week ahead", WEEKS, 7, 7, 20, expect={"days": [26, 27], "forecasts": [20.0, 18.0], "mae": 0.0}),
    case("three lags, two days ahead", STEPS, 3, 2, 9),
    case("one training day, one tested day", [4.0, 9.0, 1.0, 7.0, 2.0, 8.0], 2, 2, 4, expect=ANY),
    case("equally near: the latest day counts", [0.0, 1.0, 0.0, 2.0, 0.0, 3.0, 9.0], 1, 1, 5, expect={"days": [5, 6], "forecasts": [2.0, 0.0], "mae": 5.0}),
    case("a long horizon", STEPS, 1, 6, 8),
    case("all values alike", [2.0] * 9, 2, 2, 5, expect={"days": [6, 7, 8], "forecasts": [2.0] * 3, "mae": 0.0}),
    case("negative values", [-x for x in STEPS], 2, 4, 8),
]  # fmt: skip


def generate(random):
    lags, horizon = random.randint(1, 3), random.randint(1, 4)
    split = lags + horizon + random.randint(0, 5)
    days = split + horizon + random.randint(0, 4)
    return [[float(random.randint(0, 30)) for _ in range(days)], lags, horizon, split]


def valid(series, lags, horizon, split):
    return lags >= 1 and horizon >= 1 and lags + horizon <= split and split - 1 + horizon <= len(series) - 1


def check_uses_what_was_known(args, got):
    series, lags, horizon, split = args
    should = reference(*args)
    assert got["days"] == should["days"], f"The forecast days should be {should['days']}, got {got['days']}."
    for day, forecast, right in zip(got["days"], got["forecasts"], should["forecasts"]):
        assert abs(forecast - right) < 1e-9, (
            f"Day {day} is forecast at the close of day {day - horizon}. "
            f"From what is known then the forecast is {right:g}, got {forecast:g}."
        )

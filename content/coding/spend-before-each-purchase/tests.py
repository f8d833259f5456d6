import numpy as np
import pandas as pd


def frame(*rows, index=None):
    times = pd.Series([pd.Timestamp(row[1]) for row in rows], dtype="datetime64[ns]")
    made = pd.DataFrame({
        "user": pd.Series([row[0] for row in rows], dtype="int64"),
        "time": times,
        "amount": pd.Series([row[2] for row in rows], dtype="float64"),
    })  # fmt: skip
    if index is not None:
        made.index = index
    return made


def result(purchases, counts, totals):
    return purchases.reset_index(drop=True).assign(prior_count=counts, prior_total=totals)


FIRST = frame((1, "2024-05-01 09:00", 20.0), (2, "2024-05-02 09:00", 7.0), (1, "2024-05-03 12:00", 5.0), (1, "2024-05-09 12:00", 1.0))
MIXED = frame((4, "2024-05-08", 3.0), (4, "2024-05-01", 10.0), (4, "2024-05-07", 4.0))
INSTANT = frame((1, "2024-05-01 08:00", 2.0), (1, "2024-05-01 08:00", 3.0), (1, "2024-05-01 08:01", 4.0), (1, "2024-05-01 08:01", 8.0))
EDGE = frame((1, "2024-05-01 08:00:00", 2.0), (1, "2024-05-02 08:00:00", 3.0), (1, "2024-05-03 08:00:01", 4.0))
MANY = frame(*[(user, f"2024-05-{day:02d} 10:00", float(user * 10 + day)) for day in (3, 1, 9, 4) for user in (2, 1)])

CASES = [
    case("two users", FIRST, 7, expect=result(FIRST, [0, 0, 1, 1], [0.0, 0.0, 20.0, 5.0]), example=True),
    case("rows that are not in order", MIXED, 6, expect=result(MIXED, [1, 0, 1], [4.0, 0.0, 10.0]), example=True),
    case("purchases at the same instant", INSTANT, 1, expect=result(INSTANT, [0, 0, 2, 2], [0.0, 0.0, 5.0, 5.0])),
    case("exactly as long ago as the window, and a second longer", EDGE, 1, expect=result(EDGE, [0, 1, 0], [0.0, 2.0, 0.0])),
    case("no purchases", frame(), 3, expect=result(frame(), [], [])),
    case("one purchase", frame((9, "2024-02-29", 1.5)), 30, expect=result(frame((9, "2024-02-29", 1.5)), [0], [0.0])),
    case("an index of its own", frame((1, "2024-05-01", 2.0), (1, "2024-05-02", 3.0), index=[7, 3]), 5, expect=result(frame((1, "2024-05-01", 2.0), (1, "2024-05-02", 3.0)), [0, 1], [0.0, 2.0])),
    case("an index that repeats", frame((1, "2024-05-03", 2.0), (2, "2024-05-02", 3.0), (1, "2024-05-01", 4.0), index=[0, 0, 0]), 5, expect=result(frame((1, "2024-05-03", 2.0), (2, "2024-05-02", 3.0), (1, "2024-05-01", 4.0)), [1, 0, 0], [4.0, 0.0, 0.0])),
    case("refunds are negative amounts", frame((1, "2024-05-01", 5.0), (1, "2024-05-02", -5.0), (1, "2024-05-03", 1.0)), 9, expect=result(frame((1, "2024-05-01", 5.0), (1, "2024-05-02", -5.0), (1, "2024-05-03", 1.0)), [0, 1, 2], [0.0, 5.0, 0.0])),
    case("users in turns, newest not last", MANY, 3),
    case("across the end of a year", frame((1, "2024-01-01 00:30", 1.0), (1, "2023-12-31 23:30", 2.0)), 1, expect=result(frame((1, "2024-01-01 00:30", 1.0), (1, "2023-12-31 23:30", 2.0)), [1, 0], [2.0, 0.0])),
]  # fmt: skip

GENERATED = 25


def generate(random):
    hours = [random.randint(0, 14) * 12 for _ in range(random.randint(1, 8))]
    rows = [(random.randint(1, 2), f"2024-03-{1 + hour // 24:02d} {hour % 24:02d}:00", random.randint(1, 40) / 4) for hour in hours]
    return [frame(*rows), random.randint(1, 4)]


def check_form(args, got):
    assert list(got.columns) == ["user", "time", "amount", "prior_count", "prior_total"], f"The columns are {list(got.columns)}."
    assert list(got.index) == list(range(len(got))), f"The index should be 0, 1, 2 and so on, got {list(got.index)}."


# A loop that costs the same for each row can fall behind by a factor of 2.5 at most between these sizes, which is allowed.
GROW = [2000, 5000]


def grow(n):
    i = np.arange(n)
    times = pd.Timestamp("2024-01-01") + pd.to_timedelta(i * 7919 % n, unit="h")
    return [pd.DataFrame({"user": i % 8, "time": times, "amount": i % 40 / 4}), 3]

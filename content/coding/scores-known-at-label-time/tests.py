import numpy as np
import pandas as pd


def moments(texts):
    return pd.Series([pd.Timestamp(text) for text in texts], dtype="datetime64[ns]")


def labels(*rows, index=None):
    made = pd.DataFrame({
        "user": pd.Series([row[0] for row in rows], dtype="int64"),
        "time": moments(row[1] for row in rows),
        "bought": pd.Series([row[2] for row in rows], dtype="int64"),
    })  # fmt: skip
    if index is not None:
        made.index = index
    return made


def scores(*rows):
    return pd.DataFrame({
        "user": pd.Series([row[0] for row in rows], dtype="int64"),
        "measured_at": moments(row[1] for row in rows),
        "loaded_at": moments(row[2] for row in rows),
        "score": pd.Series([row[3] for row in rows], dtype="float64"),
    })  # fmt: skip


def result(given, values):
    return given.reset_index(drop=True).assign(score=pd.Series(values, dtype="float64"))


NAN = float("nan")
TWO = labels((1, "2024-06-05 10:00", 1), (2, "2024-06-05 10:00", 0))
LATE = scores((1, "2024-06-03 00:00", "2024-06-04 02:00", 0.3), (1, "2024-06-04 00:00", "2024-06-06 02:00", 0.9), (2, "2024-06-01 00:00", "2024-06-02 02:00", 0.5))
SHUFFLED = labels((1, "2024-06-09", 0), (2, "2024-06-03", 1), (1, "2024-06-02", 0), (1, "2024-06-05", 1))
DAILY = scores((1, "2024-06-04", "2024-06-04 01:00", 0.4), (2, "2024-06-01", "2024-06-01 01:00", 0.7), (1, "2024-06-01", "2024-06-01 01:00", 0.1), (1, "2024-06-08", "2024-06-08 01:00", 0.8))
ONE = labels((1, "2024-06-05 10:00", 1))

CASES = [
    case("a score that was loaded too late", TWO, LATE, 7, expect=result(TWO, [0.3, 0.5]), example=True),
    case("labels out of order", SHUFFLED, DAILY, 3, expect=result(SHUFFLED, [0.8, 0.7, 0.1, 0.4]), example=True),
    case("loaded at the instant of the label", ONE, scores((1, "2024-06-01", "2024-06-02", 0.2), (1, "2024-06-04", "2024-06-05 10:00", 0.6)), 9, expect=result(ONE, [0.2])),
    case("exactly as old as allowed", ONE, scores((1, "2024-06-01", "2024-06-03 10:00", 0.2)), 2, expect=result(ONE, [0.2])),
    case("a second older than allowed", ONE, scores((1, "2024-06-01", "2024-06-03 09:59:59", 0.2)), 2, expect=result(ONE, [NAN])),
    case("only scores of other users", ONE, scores((2, "2024-06-01", "2024-06-04", 0.2), (3, "2024-06-05", "2024-06-05 09:00", 0.3)), 9, expect=result(ONE, [NAN])),
    case("loaded together: the later measurement", ONE, scores((1, "2024-06-03", "2024-06-04", 0.8), (1, "2024-06-01", "2024-06-04", 0.2)), 9, expect=result(ONE, [0.8])),
    case("an older measurement that was loaded later", ONE, scores((1, "2024-06-03", "2024-06-03 12:00", 0.8), (1, "2024-06-01", "2024-06-04", 0.2)), 9, expect=result(ONE, [0.2])),
    case("alike in both times: the later row", ONE, scores((1, "2024-06-03", "2024-06-04", 0.2), (1, "2024-06-03", "2024-06-04", 0.9), (1, "2024-06-03", "2024-06-04", 0.4)), 9, expect=result(ONE, [0.4])),
    case("an old measurement that was loaded lately", ONE, scores((1, "2023-01-01", "2024-06-05 09:00", 0.7)), 1, expect=result(ONE, [0.7])),
    case("no labels", labels(), DAILY, 3, expect=result(labels(), [])),
    case("no scores", TWO, scores(), 3, expect=result(TWO, [NAN, NAN])),
    case("the same label twice, with an index of its own", labels((1, "2024-06-05", 1), (1, "2024-06-05", 0), index=[5, 5]), DAILY, 3, expect=result(labels((1, "2024-06-05", 1), (1, "2024-06-05", 0)), [0.4, 0.4])),
]  # fmt: skip

GENERATED = 25


def generate(random):
    moment = lambda: f"2024-06-{random.randint(1, 6):02d} {random.choice([0, 12]):02d}:00"
    asked = [(random.randint(1, 2), moment(), random.randint(0, 1)) for _ in range(random.randint(1, 5))]
    known = []
    for i in range(random.randint(1, 6)):
        measured, loaded = sorted([moment(), moment()])
        known.append((random.randint(1, 2), measured, loaded, (i + 1) / 10))
    return [labels(*asked), scores(*known), random.randint(1, 4)]


def check_form(args, got):
    # Some versions of pandas put the columns of an empty join in another order.
    assert len(got) == 0 or list(got.columns) == ["user", "time", "bought", "score"], f"The columns are {list(got.columns)}."
    assert list(got.index) == list(range(len(got))), f"The index should be 0, 1, 2 and so on, got {list(got.index)}."


# A loop that costs the same for each label can fall behind by a factor of 2.5 at most between these sizes, which is allowed.
GROW = [2000, 5000]


def grow(n):
    i = np.arange(n)
    begin = pd.Timestamp("2024-01-01")
    asked = pd.DataFrame({"user": i % 8, "time": begin + pd.to_timedelta(i * 7919 % n, unit="h"), "bought": i % 2})
    loaded = begin + pd.to_timedelta(i * 6007 % n, unit="h")
    known = pd.DataFrame({"user": i * 5 % 8, "measured_at": loaded - pd.Timedelta(hours=3), "loaded_at": loaded, "score": i / n})
    return [asked, known, 2]

import pandas as pd


def sessions(*rows, index=None):
    made = pd.DataFrame({
        "user": pd.Series([row[0] for row in rows], dtype="str"),
        "started": pd.Series([pd.Timestamp(row[1]) for row in rows], dtype="datetime64[ns]"),
        "minutes": pd.Series([row[2] for row in rows], dtype="int64"),
    })  # fmt: skip
    if index is not None:
        made.index = index
    return made


THREE = sessions(("u2", "2024-04-03 18:00", 30), ("u1", "2024-04-16 07:30", 20), ("u2", "2024-04-05 09:00", 15))
NIGHT = sessions(("u1", "2024-04-07 23:59", 10), ("u1", "2024-04-08 00:00", 5))
FAR = sessions(("u1", "2024-03-01 10:00", 99), ("u2", "2024-04-10 10:00", 7), ("u3", "2024-07-01 10:00", 50))

CASES = [
    case("a week without sessions", THREE, "2024-04-01", "2024-04-15", expect=pd.DataFrame({"user": ["u1", "u2"], "2024-04-01": [0, 45], "2024-04-08": [0, 0], "2024-04-15": [20, 0]}), example=True),
    case("Sunday night and Monday morning", NIGHT, "2024-04-03", "2024-04-10", expect=pd.DataFrame({"user": ["u1"], "2024-04-01": [10], "2024-04-08": [5]}), example=True),
    case("users with sessions in other weeks only", FAR, "2024-04-08", "2024-04-14", expect=pd.DataFrame({"user": ["u1", "u2", "u3"], "2024-04-08": [0, 7, 0]})),
    case("empty weeks at both ends", FAR, "2024-04-01", "2024-04-21", expect=pd.DataFrame({"user": ["u1", "u2", "u3"], "2024-04-01": [0, 0, 0], "2024-04-08": [0, 7, 0], "2024-04-15": [0, 0, 0]})),
    case("the whole first and last week counts", sessions(("a", "2024-04-01 08:00", 1), ("a", "2024-04-14 22:00", 2), ("a", "2024-04-15 00:00", 4), ("a", "2024-03-31 23:00", 8)), "2024-04-04", "2024-04-09", expect=pd.DataFrame({"user": ["a"], "2024-04-01": [1], "2024-04-08": [2]})),
    case("first and last on one day", NIGHT, "2024-04-07", "2024-04-07", expect=pd.DataFrame({"user": ["u1"], "2024-04-01": [10]})),
    case("no sessions", sessions(), "2024-04-01", "2024-04-08", expect=pd.DataFrame({"user": [], "2024-04-01": [], "2024-04-08": []})),
    case("across a new year", sessions(("b", "2024-01-01 06:00", 3), ("b", "2023-12-31 06:00", 4)), "2023-12-30", "2024-01-02", expect=pd.DataFrame({"user": ["b"], "2023-12-25": [4], "2024-01-01": [3]})),
    case("a week of two years, and the first week of another", sessions(("b", "2024-12-31 06:00", 3), ("b", "2025-01-02 06:00", 4), ("b", "2024-01-03 06:00", 9)), "2024-12-25", "2025-01-07", expect=pd.DataFrame({"user": ["b"], "2024-12-23": [0], "2024-12-30": [7], "2025-01-06": [0]})),
    case("names are sorted as text", sessions(("u10", "2024-04-02", 1), ("u9", "2024-04-02", 2), ("U9", "2024-04-02", 3)), "2024-04-01", "2024-04-02", expect=pd.DataFrame({"user": ["U9", "u10", "u9"], "2024-04-01": [3, 1, 2]})),
    case("a session of no minutes", sessions(("z", "2024-04-02", 0)), "2024-04-01", "2024-04-07", expect=pd.DataFrame({"user": ["z"], "2024-04-01": [0]})),
    case("from a Sunday to a Monday", THREE, "2024-04-07", "2024-04-08", expect=pd.DataFrame({"user": ["u1", "u2"], "2024-04-01": [0, 45], "2024-04-08": [0, 0]})),
    case("an index that repeats", sessions(("u1", "2024-04-02", 4), ("u1", "2024-04-02", 5), index=[3, 3]), "2024-04-02", "2024-04-02", expect=pd.DataFrame({"user": ["u1"], "2024-04-01": [9]})),
]  # fmt: skip

GENERATED = 25


def generate(random):
    rows = []
    for _ in range(random.randint(0, 7)):
        started = pd.Timestamp("2024-02-26") + pd.Timedelta(hours=random.choice([0, 9, 23]), days=random.randint(0, 27))
        rows.append((random.choice("abc"), str(started), random.randint(1, 60)))
    first = pd.Timestamp("2024-02-26") + pd.Timedelta(days=random.randint(0, 20))
    last = first + pd.Timedelta(days=random.randint(0, 12))
    return [sessions(*rows), first.strftime("%Y-%m-%d"), last.strftime("%Y-%m-%d")]


def check_form(args, got):
    names = [str(name) for name in got.columns]
    assert names == ["user", *sorted(names[1:])], f"The columns should be user and then the weeks in order, got {names}."
    assert len(names) == len(set(names)), f"A column stands there twice: {names}."
    assert list(got.index) == list(range(len(got))), f"The index should be 0, 1, 2 and so on, got {list(got.index)}."
    for name in got.columns[1:]:
        assert len(got) == 0 or got[name].dtype.kind in "iu", f"The column {name} should hold integers, its type is {got[name].dtype}."

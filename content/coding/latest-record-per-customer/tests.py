import pandas as pd

COLUMNS = ["customer", "updated", "source", "balance", "active"]


def records(*rows, index=None):
    made = pd.DataFrame([list(row) for row in rows], columns=COLUMNS, dtype="str")
    if index is not None:
        made.index = index
    return made


def result(*rows):
    return pd.DataFrame({
        "customer": pd.Series([row[0] for row in rows], dtype="int64"),
        "updated": pd.Series([pd.Timestamp(row[1]) for row in rows], dtype="datetime64[ns]"),
        "source": pd.Series([row[2] for row in rows], dtype="str"),
        "balance": pd.Series([row[3] for row in rows], dtype="float64"),
        "active": pd.Series([row[4] for row in rows], dtype="bool"),
    })  # fmt: skip


NAN = float("nan")
ORDER = ["crm", "shop", "import"]
EARLY, NOON, LATE = "2024-03-01 08:00", "2024-03-02 12:00", "2024-03-10 09:30"

CASES = [
    case("newer records replace older ones", records(("17", NOON, "shop", "12.50", "yes"), ("4", EARLY, "crm", "", "no"), ("17", EARLY, "crm", "99", "no")), ORDER, expect=result((4, EARLY, "crm", NAN, False), (17, NOON, "shop", 12.5, True)), example=True),
    case("the same time from two sources", records(("3", NOON, "crm", "1", "yes"), ("3", NOON, "import", "2", "no"), ("3", NOON, "shop", "3", "no")), ORDER, expect=result((3, NOON, "crm", 1.0, True)), example=True),
    case("the same time and source: the later row", records(("3", NOON, "shop", "1", "yes"), ("3", NOON, "shop", "2", "no"), ("3", EARLY, "shop", "3", "yes")), ORDER, expect=result((3, NOON, "shop", 2.0, False))),
    case("a newer record without a balance", records(("5", EARLY, "crm", "70", "yes"), ("5", NOON, "crm", "", "yes")), ORDER, expect=result((5, NOON, "crm", NAN, True))),
    case("customers are numbers", records(("100", EARLY, "crm", "1", "yes"), ("20", EARLY, "crm", "2", "yes"), ("3", EARLY, "crm", "3", "yes")), ORDER, expect=result((3, EARLY, "crm", 3.0, True), (20, EARLY, "crm", 2.0, True), (100, EARLY, "crm", 1.0, True))),
    case("a newer record from the last source", records(("8", NOON, "import", "5", "no"), ("8", EARLY, "crm", "6", "yes")), ORDER, expect=result((8, NOON, "import", 5.0, False))),
    case("another order of sources", records(("3", NOON, "crm", "1", "yes"), ("3", NOON, "import", "2", "no")), ["import", "crm"], expect=result((3, NOON, "import", 2.0, False))),
    case("no records", records(), ORDER, expect=result()),
    case("one record", records(("1", LATE, "shop", "-3.25", "no")), ORDER, expect=result((1, LATE, "shop", -3.25, False))),
    case("an index that repeats", records(("2", EARLY, "crm", "1", "yes"), ("2", NOON, "shop", "2", "no"), ("1", EARLY, "shop", "4", "yes"), index=[0, 0, 9]), ORDER, expect=result((1, EARLY, "shop", 4.0, True), (2, NOON, "shop", 2.0, False))),
    case("newest first in the file", records(("6", LATE, "crm", "1", "yes"), ("6", NOON, "crm", "2", "no"), ("6", EARLY, "crm", "3", "no")), ORDER, expect=result((6, LATE, "crm", 1.0, True))),
    case("all balances unknown", records(("6", LATE, "crm", "", "yes"), ("7", NOON, "crm", "", "no")), ORDER, expect=result((6, LATE, "crm", NAN, True), (7, NOON, "crm", NAN, False))),
    case("leading zeros name the same customer", records(("007", EARLY, "crm", "1", "yes"), ("7", NOON, "crm", "2", "no")), ORDER, expect=result((7, NOON, "crm", 2.0, False))),
]  # fmt: skip

GENERATED = 25


def generate(random):
    sources = random.sample(ORDER, 3)
    rows = []
    for i in range(random.randint(1, 8)):
        balance = random.choice(["", str(i), f"{i}.5"])
        rows.append((random.choice(["2", "9", "10"]), random.choice([EARLY, NOON, LATE]), random.choice(sources), balance, random.choice(["yes", "no"])))
    return [records(*rows), sources]


def check_form(args, got):
    assert list(got.columns) == COLUMNS, f"The columns are {list(got.columns)}."
    assert list(got.index) == list(range(len(got))), f"The index should be 0, 1, 2 and so on, got {list(got.index)}."
    kinds = {"customer": ("iu", "integers"), "updated": ("M", "timestamps"), "balance": ("f", "floats"), "active": ("b", "truth values")}
    for name, (kind, words) in kinds.items():
        assert got[name].dtype.kind in kind, f"The column {name} should hold {words}, its type is {got[name].dtype}."

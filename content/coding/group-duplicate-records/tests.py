LONG = [(i * 7) % 1500 for i in range(1500)]

CASES = [
    case("joined through a third", [{"mail": "a@x", "phone": "1"}, {"mail": "b@x", "phone": "2"}, {"mail": "b@x", "phone": "1"}], expect=[[0, 1, 2]], example=True),
    case("missing values match nothing", [{"mail": None, "phone": "7"}, {"mail": None, "phone": "8"}, {"phone": "7"}], expect=[[0, 2], [1]], example=True),
    case("no records", [], expect=[]),
    case("one record", [{"mail": "a@x"}], expect=[[0]]),
    case("records without fields", [{}, {}], expect=[[0], [1]]),
    case("only unknown values", [{"mail": None}, {"mail": None}, {"mail": None}], expect=[[0], [1], [2]]),
    case("the same text in different fields", [{"phone": "12"}, {"device": "12"}], expect=[[0], [1]]),
    case("capital letters differ", [{"mail": "A@x"}, {"mail": "a@x"}], expect=[[0], [1]]),
    case("the same record three times", [{"mail": "a@x", "phone": "1"}] * 3, expect=[[0, 1, 2]]),
    case("a late record joins two groups", [{"a": "1"}, {"b": "2"}, {"a": "1"}, {"b": "2"}, {"a": "1", "b": "2"}], expect=[[0, 1, 2, 3, 4]]),
    case("a late record joins three groups", [{"a": "1"}, {"b": "2"}, {"c": "3"}, {"a": "9"}, {"a": "1", "b": "2", "c": "3"}], expect=[[0, 1, 2, 4], [3]]),
    case("groups interleave", [{"a": "1"}, {"a": "2"}, {"a": "1"}, {"a": "2"}], expect=[[0, 2], [1, 3]]),
    case("joined backwards", [{"c": "3"}, {"b": "2", "c": "3"}, {"a": "1", "b": "2"}, {"a": "1"}, {"d": "4"}], expect=[[0, 1, 2, 3], [4]]),
    case("a very long chain", [{"even": f"{(i + 1) // 2}", "odd": f"{i // 2}"} for i in LONG], expect=[list(range(1500))]),
]


def generate(random):
    records = []
    for _ in range(random.randint(0, 8)):
        fields = random.sample(["mail", "phone", "device"], random.randint(0, 3))
        records.append({field: random.choice([None, "1", "2", "3", "4", "5"]) for field in fields})
    return [records]


def valid(records):
    return all(field and value != "" for record in records for field, value in record.items())


GROW = [250, 500, 1000, 2000]


def grow(n):
    # A chain in mixed order, so that comparing pairs and relabelling whole groups are found out.
    return [[{"even": f"{(i * 7919 % n + 1) // 2}", "odd": f"{i * 7919 % n // 2}"} for i in range(n)]]

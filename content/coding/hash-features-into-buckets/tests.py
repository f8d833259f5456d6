CASES = [
    case("numbers and text", [{"age": 30, "city": "Lyon", "clicks": 2}], 4, expect=[[-1.0, 2.0, -30.0, 0.0]], example=True),
    case("two features meet with opposite signs", [{"clicks": 5, "price": 3}, {"price": 3}], 4, expect=[[0.0, 2.0, 0.0, 0.0], [0.0, -3.0, 0.0, 0.0]], example=True),
    case("two features meet with the same sign", [{"price": 3, "city": "Oslo"}], 4, expect=[[0.0, -4.0, 0.0, 0.0]]),
    case("another value of a text is another feature", [{"city": "Lyon"}, {"city": "Oslo"}], 4, expect=[[-1.0, 0.0, 0.0, 0.0], [0.0, -1.0, 0.0, 0.0]]),
    case("missing values are skipped", [{"age": None, "city": None, "clicks": 1}], 4, expect=[[0.0, 1.0, 0.0, 0.0]]),
    case("only missing values", [{"age": None}], 3, expect=[[0.0, 0.0, 0.0]]),
    case("an empty row", [{}], 3, expect=[[0.0, 0.0, 0.0]]),
    case("no rows", [], 3, expect=[]),
    case("one bucket holds everything", [{"a": 1, "b": 4, "c": 2}], 1, expect=[[5.0]]),
    case("a number of buckets that is no power of two", [{"age": 1, "city": "Lyon", "d": 3}], 5, expect=[[0.0, -3.0, 0.0, -1.0, -1.0]]),
    case("truth values count as 1 and 0", [{"clicks": True, "age": False}], 4, expect=[[0.0, 1.0, 0.0, 0.0]]),
    case("an empty text is a value", [{"city": ""}], 4, expect=[[0.0, 0.0, 0.0, -1.0]]),
    case("a number as text is not a number", [{"x": "1"}, {"x": 1}], 4, expect=[[0.0, 0.0, -1.0, 0.0], [0.0, 0.0, 0.0, -1.0]]),
    case("spaces belong to the text", [{"city": " Lyon"}, {"city": "Lyon "}], 7, expect=[[0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0], [0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0]]),
    case("zero and negative numbers", [{"a": 0, "b": -2.5}], 4, expect=[[0.0, -2.5, 0.0, 0.0]]),
    case("letters beyond ASCII", [{"ville": "Nîmes"}, {"ville": "Łódź"}], 7, expect=[[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0]]),
    case("rows do not share a vector", [{"a": 1}, {}, {"a": 1}], 4, expect=[[0.0, 0.0, 0.0, -1.0], [0.0] * 4, [0.0, 0.0, 0.0, -1.0]]),
    case("the order of the features does not matter", [{"b": 1, "price": 2, "clicks": 3}, {"clicks": 3, "b": 1, "price": 2}], 4, expect=[[0.0, 2.0, 0.0, 0.0]] * 2),
    case("a hash of exactly 2 to the 31 is negative", [{"user_egjkleobb": 3}], 4, expect=[[-3.0, 0.0, 0.0, 0.0]]),
    raises("no buckets", [{"a": 1}], 0),
    raises("no buckets and no rows", [], 0),
    raises("a negative number of buckets", [{"a": 1}], -4),
]


def generate(random):
    names = ["age", "city", "plan", "clicks", "device", "score"]

    def value():
        return random.choice([None, random.randint(-9, 9), random.randint(-40, 40) / 8, random.choice("xyz"), True, ""])

    rows = [{name: value() for name in random.sample(names, random.randint(0, 6))} for _ in range(random.randint(0, 4))]
    return [rows, random.randint(1, 12)]


def valid(rows, buckets):
    return buckets >= 1 and all(isinstance(row, dict) for row in rows)

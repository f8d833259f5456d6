CASES = [
    case(
        "a group in two places",
        [("web", 2), ("app", 3), ("web", 5), ("shop", -1)],
        expect={"web": -3, "app": -10, "shop": 30},
        example=True,
    ),
    case("one zero", [("a", 0), ("b", 4), ("c", 3)], expect={"a": 12, "b": 0, "c": 0}, example=True),
    case("no factors", [], expect={}),
    case("a single group", [("a", 7), ("a", -2)], expect={"a": 1}),
    case("a single group with a zero", [("a", 0)], expect={"a": 1}),
    case("two groups", [("a", 6), ("b", -4)], expect={"a": -4, "b": 6}),
    case("zeros in two groups", [("a", 0), ("b", 5), ("c", 0)], expect={"a": 0, "b": 0, "c": 0}),
    case("two zeros in the same group", [("a", 0), ("b", 5), ("a", 0), ("c", 2)], expect={"a": 10, "b": 0, "c": 0}),
    case("a zero among other factors of its group", [("a", 3), ("b", 5), ("a", 0)], expect={"a": 5, "b": 0}),
    case("an even number of negatives", [("a", -2), ("b", -3), ("c", -5)], expect={"a": 15, "b": 10, "c": 6}),
    case("the first group comes back at the end", [("a", 2), ("b", 3), ("c", 5), ("a", 7)], expect={"a": 15, "b": 70, "c": 42}),
    case("a negative factor beside a zero", [("a", 0), ("b", -3)], expect={"a": -3, "b": 0}),
    case(
        "products beyond what a float can hold exactly",
        [("a", 997), ("b", 991), ("c", 983), ("d", 977), ("e", 971), ("f", 967), ("g", 953)],
    ),
]


def generate(random):
    return [[(random.choice("abcd"), random.randint(-4, 4)) for _ in range(random.randint(0, 7))]]


def valid(factors):
    return all(len(pair) == 2 and isinstance(pair[0], str) and isinstance(pair[1], int) for pair in factors)


GROW = [200, 400, 800, 1600, 3200]


def grow(n):
    # Ones and minus ones, so that only the number of multiplications counts and not the size of the numbers.
    return [[(str(i), -1 if i % 3 == 0 else 1) for i in range(n)]]

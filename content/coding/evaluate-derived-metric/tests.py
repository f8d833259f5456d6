CASES = [
    case(
        "a rate",
        "(clicks - bots) / views * 100",
        {"clicks": 70, "bots": 10, "views": 400},
        expect=15.0,
        example=True,
    ),
    case("a minus after an operator", "2 * -x - 3 - 4", {"x": 1.5}, expect=-10.0, example=True),
    case("a number", "42", {}, expect=42),
    case("a number with a point", " 0.25 ", {}, expect=0.25),
    case("a number with leading zeros", "007", {}, expect=7),
    case("a name", "_a1", {"_a1": -3}, expect=-3),
    case("names that differ in case", "x - X", {"x": 5, "X": 3}, expect=2),
    case("times before plus", "2 + 3 * 4", {}, expect=14),
    case("times before minus, on the left", "2 * 3 - 4", {}, expect=2),
    case("two subtractions", "8 - 3 - 2", {}, expect=3),
    case("two divisions", "16 / 4 / 2", {}, expect=2),
    case("a division, then times", "8 / 2 * 4", {}, expect=16),
    case("minus, then plus", "8 - 3 + 2", {}, expect=7),
    case("division gives a fraction", "7 / 2", {}, expect=3.5),
    case("division of whole columns", "a / b", {"a": 1, "b": 4}, expect=0.25),
    case("division below zero", "-7 / 2", {}, expect=-3.5),
    case("brackets", "2 * (3 + 4) * 5", {}, expect=70),
    case("nested brackets", "((1 + (2)) * (3 - (4 - 5)))", {}, expect=12),
    case("brackets on the right of a minus", "10 - (4 - 3)", {}, expect=9),
    case("minus before brackets", "-(1 + 2) * 3", {}, expect=-9),
    case("several minus signs", "1 - --2", {}, expect=-1),
    case("dividing by a negative", "6 / -2", {}, expect=-3),
    case("fifty signs and brackets deep", "-(" * 25 + "x" + ")" * 25, {"x": 2}, expect=-2),
    case("no spaces", "a*b-c/2+1", {"a": 2, "b": 3, "c": 4}, expect=5),
    case("many spaces", "  1   +  2 ", {}, expect=3),
    case("zero divided", "0 / 5", {}, expect=0),
    case("a name that means something in Python", "len + True", {"len": 2, "True": 3}, expect=5),
    case("a name with the letters of a number", "e5 + 1", {"e5": 2}, expect=3),
    case("a value of zero", "a + 1", {"a": 0}, expect=1),
    raises("empty", "", {}),
    raises("only spaces", "   ", {}),
    raises("an operator without a right side", "1 +", {}),
    raises("an operator without a left side", "* 2", {}),
    raises("a plus sign in front", "+2", {}),
    raises("two operators", "1 * / 2", {}),
    raises("a power", "2 ** 3", {}),
    raises("a floor division", "7 // 2", {}),
    raises("a remainder", "7 % 2", {}),
    raises("a comparison", "1 < 2", {}),
    raises("two numbers", "1 2", {}),
    raises("two names", "a b", {"a": 1, "b": 2}),
    raises("a number joined to a name", "2x", {"x": 1}),
    raises("a number before brackets", "2 (3)", {}),
    raises("brackets after brackets", "(2)(3)", {}),
    raises("a call", "abs(2)", {"abs": 1}),
    raises("an attribute", "a.real", {"a": 1, "real": 2}),
    raises("a bracket that is not closed", "(1 + 2", {}),
    raises("a bracket that was not opened", "1 + 2)", {}),
    raises("empty brackets", "()", {}),
    raises("a comma in brackets", "(1, 2)", {}),
    raises("a point at the end of a number", "1.", {}),
    raises("a point at the start of a number", ".5", {}),
    raises("two points", "1.2.3", {}),
    raises("a space within a number", "1. 5", {}),
    raises("an exponent", "1e3", {}),
    raises("an underscore in a number", "1_000", {}),
    raises("a string", "'a'", {}),
    raises("an unknown name", "clicks / views", {"clicks": 1}, error=KeyError),
    raises("a name in another case", "Views", {"views": 1}, error=KeyError),
    raises("division by zero", "1 / 0", {}, error=ZeroDivisionError),
    raises("division by a difference of zero", "1 / (a - a)", {"a": 3}, error=ZeroDivisionError),
]

DIVISORS = ["2", "4", "0.5", "-8", "(1 + 3)"]


def _sum(random, depth):
    joined = _product(random, depth)
    for _ in range(random.randint(0, 2)):
        joined += random.choice(["+", "-", " + ", " - "]) + _product(random, depth)
    return joined


def _product(random, depth):
    joined = _factor(random, depth)
    for _ in range(random.randint(0, 2)):
        if random.random() < 0.4:
            joined += random.choice(["/", " / "]) + random.choice(DIVISORS)
        else:
            joined += random.choice(["*", " * "]) + _factor(random, depth)
    return joined


def _factor(random, depth):
    drawn = random.random()
    if depth < 2 and drawn < 0.25:
        return "(" + _sum(random, depth + 1) + ")"
    if drawn < 0.4:
        return "-" + _factor(random, depth)
    return random.choice(["1", "2", "3", "10", "1.5", "a", "b", "rate_2"])


def generate(random):
    return [_sum(random, 0), {"a": random.randint(-5, 5), "b": random.randint(-5, 5), "rate_2": 0.5}]


def valid(formula, values):
    # What the solution refuses is left out by the harness.
    return isinstance(formula, str) and isinstance(values, dict)

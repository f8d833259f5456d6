CASES = [
    case(
        "two classes",
        ["spam", "spam", "spam", "ham", "ham"],
        ["spam", "ham", "ham", "ham", "spam"],
        ["spam", "ham"],
        expect={
            "spam": (1 / 2, 1 / 3, 0.4),
            "ham": (1 / 3, 1 / 2, 0.4),
            "macro": (5 / 12, 5 / 12, 0.4),
            "micro": (0.4, 0.4, 0.4),
        },
        example=True,
    ),
    case(
        "a class that is not scored",
        ["none", "none", "date", "city"],
        ["none", "date", "date", "none"],
        ["date", "city"],
        expect={
            "date": (0.5, 1.0, 2 / 3),
            "city": (0.0, 0.0, 0.0),
            "macro": (0.25, 0.5, 1 / 3),
            "micro": (0.5, 0.5, 0.5),
        },
        example=True,
    ),
    case(
        "micro of some classes is not accuracy",
        ["none", "none", "none", "a", "b", "b"],
        ["a", "b", "none", "a", "b", "none"],
        ["a", "b"],
        expect={"a": (0.5, 1.0, 2 / 3), "b": (0.5, 0.5, 0.5), "macro": (0.5, 0.75, 7 / 12), "micro": (0.5, 2 / 3, 4 / 7)},
    ),
    case(
        "macro F1 is the mean of the F1s",
        ["a", "a", "a", "a", "b"],
        ["a", "b", "b", "b", "b"],
        ["a", "b"],
        expect={"a": (1.0, 0.25, 0.4), "b": (0.25, 1.0, 0.4), "macro": (0.625, 0.625, 0.4), "micro": (0.4, 0.4, 0.4)},
    ),
    case(
        "a class nobody predicts",
        ["a", "b"],
        ["a", "a"],
        ["a", "b"],
        expect={"a": (0.5, 1.0, 2 / 3), "b": (0.0, 0.0, 0.0), "macro": (0.25, 0.5, 1 / 3), "micro": (0.5, 0.5, 0.5)},
    ),
    case(
        "a class that is only predicted",
        ["a", "a"],
        ["a", "b"],
        ["a", "b"],
        expect={"a": (1.0, 0.5, 2 / 3), "b": (0.0, 0.0, 0.0), "macro": (0.5, 0.25, 1 / 3), "micro": (0.5, 0.5, 0.5)},
    ),
    case(
        "a class that occurs nowhere counts in macro",
        ["a"],
        ["a"],
        ["a", "ghost"],
        expect={"a": (1.0, 1.0, 1.0), "ghost": (0.0, 0.0, 0.0), "macro": (0.5, 0.5, 0.5), "micro": (1.0, 1.0, 1.0)},
    ),
    case("one class is scored", ["a", "b", "a"], ["b", "b", "a"], ["b"], expect={"b": (0.5, 1.0, 2 / 3), "macro": (0.5, 1.0, 2 / 3), "micro": (0.5, 1.0, 2 / 3)}),
    case("no rows", [], [], ["a"], expect={"a": (0.0, 0.0, 0.0), "macro": (0.0, 0.0, 0.0), "micro": (0.0, 0.0, 0.0)}),
    case("nothing is right", ["a", "b"], ["b", "a"], ["a", "b"], expect={name: (0.0, 0.0, 0.0) for name in ("a", "b", "macro", "micro")}),
    case("a predicted class that is neither scored nor actual", ["a", "a"], ["x", "a"], ["a"], expect={name: (1.0, 0.5, 2 / 3) for name in ("a", "macro", "micro")}),
    raises("more rows than predictions", ["a", "b"], ["a"], ["a"]),
    raises("more predictions than rows", ["a"], ["a", "b"], ["a"]),
    raises("no class to score", ["a"], ["a"], []),
]


def generate(random):
    names = ["a", "b", "c", "d"]
    n = random.randint(0, 9)
    classes = random.sample(names, random.randint(1, 4))
    return [[random.choice(names) for _ in range(n)], [random.choice(names) for _ in range(n)], classes]


def valid(actual, predicted, classes):
    names = [*actual, *predicted, *classes]
    return (
        len(actual) == len(predicted)
        and len(classes) > 0
        and len(set(classes)) == len(classes)
        and all(isinstance(name, str) and name not in ("", "macro", "micro") for name in names)
    )

CASES = [
    case(
        "a tie for the first place",
        ["blur", "crop", "dark", "blur", "dark", "tiny"],
        1,
        expect=[("blur", 2), ("dark", 2)],
        example=True,
    ),
    case(
        "a tie for the last place",
        ["tiny", "blur", "crop", "blur"],
        2,
        expect=[("blur", 2), ("crop", 1), ("tiny", 1)],
        example=True,
    ),
    case("no labels", [], 3, expect=[]),
    case("one label", ["a"], 1, expect=[("a", 1)]),
    case("fewer labels than k", ["b", "a", "b"], 5, expect=[("b", 2), ("a", 1)]),
    case("exactly k labels", ["b", "a", "b"], 2, expect=[("b", 2), ("a", 1)]),
    case("no tie at the end", ["c", "a", "b", "c", "b", "c"], 2, expect=[("c", 3), ("b", 2)]),
    case("a tie above the last place", ["b", "a", "b", "a", "c"], 2, expect=[("a", 2), ("b", 2)]),
    case("a tie above and one at the end", ["d", "b", "a", "b", "a", "c"], 3, expect=[("a", 2), ("b", 2), ("c", 1), ("d", 1)]),
    case("all equally frequent", ["c", "b", "a"], 1, expect=[("a", 1), ("b", 1), ("c", 1)]),
    case("ties against the order of arrival", ["z", "z", "m", "m", "a"], 2, expect=[("m", 2), ("z", 2)]),
    case("upper case comes first", ["b", "B", "a", "A"], 1, expect=[("A", 1), ("B", 1), ("a", 1), ("b", 1)]),
    case("numbers as strings", ["10", "9", "10", "9"], 1, expect=[("10", 2), ("9", 2)]),
    case("labels that differ in a space", ["a", "a ", "a"], 1, expect=[("a", 2)]),
    case("an empty label", ["", "a", ""], 1, expect=[("", 2)]),
    case("three different counts, k of one", ["a", "b", "b", "c", "c", "c"], 1, expect=[("c", 3)]),
]


def generate(random):
    labels = [random.choice("abcdef") for _ in range(random.randint(0, 12))]
    return [labels, random.randint(1, 5)]


def valid(labels, k):
    return all(isinstance(label, str) for label in labels) and isinstance(k, int) and k >= 1


GROW = [250, 500, 1000, 2000, 4000]


def grow(n):
    # Nearly all labels are different, and all of them belong to the answer.
    return [["label " + str(i) for i in range(n)] + ["label 7", "label 3"], 3]

CASES = [
    case(
        "seven rows in three folds",
        [4, 0, 6, 2, 5, 1, 3],
        3,
        expect=[([2, 5, 1, 3], [4, 0, 6]), ([4, 0, 6, 1, 3], [2, 5]), ([4, 0, 6, 2, 5], [1, 3])],
        example=True,
    ),
    case("as many folds as rows", [1, 0, 2], 3, expect=[([0, 2], [1]), ([1, 2], [0]), ([1, 0], [2])], example=True),
    case("equal folds", [3, 2, 1, 0], 2, expect=[([1, 0], [3, 2]), ([3, 2], [1, 0])]),
    case("two rows", [0, 1], 2, expect=[([1], [0]), ([0], [1])]),
    case(
        "a remainder of all but one",
        [0, 1, 2, 3, 4, 5, 6],
        4,
        expect=[
            ([2, 3, 4, 5, 6], [0, 1]),
            ([0, 1, 4, 5, 6], [2, 3]),
            ([0, 1, 2, 3, 6], [4, 5]),
            ([0, 1, 2, 3, 4, 5], [6]),
        ],
    ),
    case("an odd number in two folds", [2, 0, 4, 1, 3], 2, expect=[([1, 3], [2, 0, 4]), ([2, 0, 4], [1, 3])]),
    raises("more folds than rows", [1, 0], 3),
    raises("a single fold", [1, 0, 2], 1),
    raises("no folds", [1, 0, 2], 0),
    raises("a negative number of folds", [1, 0, 2], -2),
    raises("no rows", [], 2),
]


def generate(random):
    n = random.randint(2, 11)
    return [random.sample(range(n), n), random.randint(2, n)]


def valid(order, k):
    return sorted(order) == list(range(len(order))) and 2 <= k <= len(order)


def check_every_row_validates_once(args, got):
    held = sorted(row for _, validation in got for row in validation)
    assert held == sorted(args[0]), "Every row belongs to the validation rows of exactly one fold."


def check_no_row_on_both_sides(args, got):
    assert all(not set(train) & set(validation) for train, validation in got), "A row is on both sides of a split."

import math

TRAINING = [["login", "fails", "login"], ["login", "slow"], ["refund", "slow"]]
# With three training documents: idf of a token in one document ln(4/2) + 1, in two ln(4/3) + 1, in three 1.
ONE, TWO = math.log(2) + 1, math.log(4 / 3) + 1


def unit(**weights):
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {token: weight / length for token, weight in weights.items()}


CASES = [
    case(
        "a rare and a common token",
        TRAINING,
        [["refund", "login"], ["login", "login"]],
        expect=[{"refund": 0.7959605415681652, "login": 0.6053485081062917}, {"login": 1.0}],
        example=True,
    ),
    case(
        "a token training never saw",
        TRAINING,
        [["slow", "printer"], ["printer"]],
        expect=[{"slow": 1.0}, {}],
        example=True,
    ),
    case("a token that repeats", TRAINING, [["login", "login", "refund"]], expect=[unit(login=2 * TWO, refund=ONE)]),
    case("an unknown token beside two known ones", TRAINING, [["login", "printer", "fails"]], expect=[unit(login=TWO, fails=ONE)]),
    case("a token of every training document", [["a", "b"], ["a"], ["a", "c"]], [["a", "b"]], expect=[unit(a=1, b=ONE)]),
    case("an empty document", TRAINING, [[], ["slow"]], expect=[{}, {"slow": 1.0}]),
    case("an empty training document counts", [["a"], ["a", "b"], []], [["a", "b"]], expect=[unit(a=TWO, b=ONE)]),
    case("no training documents", [], [["login"]], expect=[{}]),
    case("no documents to weigh", TRAINING, [], expect=[]),
    case("the same document twice", TRAINING, [["fails", "slow"], ["fails", "slow"]], expect=[unit(fails=ONE, slow=TWO)] * 2),
    case("upper and lower case are two tokens", [["Error", "error"], ["error"]], [["Error", "error"]]),
    case("weighing the training documents themselves", TRAINING, TRAINING),
]


def generate(random):
    def documents(tokens, most):
        return [[random.choice(tokens) for _ in range(random.randint(0, 6))] for _ in range(random.randint(0, most))]

    return [documents("abcd", 5), documents("abcde", 3)]


def valid(training, documents):
    return all(isinstance(token, str) for document in training + documents for token in document)


GROW = [500, 4000]


def grow(n):
    # Counting anew for each document in how many tickets its tokens stand shows.
    return [[[f"w{i % 50}", f"v{i}"] for i in range(n)], [[f"w{i % 50}", f"v{i}", f"v{i // 2}"] for i in range(n)]]

import math

ROWS = [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [-1.0, 0.5]]
CLICKS = [1, 0, 1, 0]
ASKED = [[2.0, -1.0], [0.5, 0.5]]
NEW = [2, 0.5, 0.3, 11]

CASES = [
    steps(
        "without dropout", [1, 0.0, 1.0, 5], ("fit", [[2.0]], [1], 1), ("predict", [[0.0], [-0.5]]),
        expect=[None, [1 / (1 + math.exp(-0.5)), 0.5]], example=True,
    ),
    steps("before any training", [2, 0.5, 0.1, 1], ("predict", [[3.0, -1.0]]), expect=[[0.5]], example=True),
    steps("the same question three times", NEW, ("fit", ROWS, CLICKS, 20), ("predict", ASKED), ("predict", ASKED), ("predict", ASKED), expect=ANY, example=True),
    steps("the same row several times in one call", NEW, ("fit", ROWS, CLICKS, 20), ("predict", [[2.0, -1.0]] * 4), expect=ANY),
    steps("one training, one prediction", NEW, ("fit", ROWS, CLICKS, 3), ("predict", ASKED)),
    steps("training goes on after a prediction", NEW, ("fit", ROWS, CLICKS, 2), ("predict", ASKED), ("fit", ROWS, CLICKS, 2), ("predict", ASKED)),
    steps("a prediction before the first training", NEW, ("predict", ROWS), ("fit", ROWS, CLICKS, 4), ("predict", ASKED)),
    steps("no rows to predict", NEW, ("fit", ROWS, CLICKS, 1), ("predict", []), ("fit", ROWS, CLICKS, 1), ("predict", ASKED)),
    steps("most features dropped", [2, 0.9, 0.1, 3], ("fit", ROWS, CLICKS, 6), ("predict", ROWS)),
    steps("predictions that stop and go on", [2, 0.3, 0.2, 8], ("fit", ROWS, CLICKS, 1), ("predict", ROWS[:1]), ("predict", ROWS), ("fit", ROWS[:2], CLICKS[:2], 3), ("predict", ROWS)),
    steps("very large features", [1, 0.5, 1.0, 2], ("fit", [[900.0], [-900.0]], [1, 0], 2), ("predict", [[900.0], [-900.0]])),
    steps("no epochs", NEW, ("fit", ROWS, CLICKS, 0), ("predict", ASKED), expect=[None, [0.5, 0.5]]),
]  # fmt: skip


def generate(random):
    d = random.randint(1, 3)
    draw = lambda n: [[random.randint(-4, 4) / 2 for _ in range(d)] for _ in range(n)]
    calls = [("new", d, random.choice([0.0, 0.2, 0.5, 0.8]), 0.2, random.randint(0, 99))]
    for _ in range(random.randint(1, 5)):
        if random.random() < 0.5:
            rows = draw(random.randint(1, 3))
            calls.append(("fit", rows, [random.randint(0, 1) for _ in rows], random.randint(0, 3)))
        else:
            calls.append(("predict", draw(random.randint(0, 3))))
    return calls + [("predict", draw(2))]


def valid(*calls):
    return calls[0][0] == "new"


def check_same_question_same_answer(args, got):
    known = {}
    for (name, *rest), answers in zip(args[1:], got):
        if name == "fit":
            known = {}
            continue
        assert len(answers) == len(rest[0]), f"{len(rest[0])} rows were asked for, {len(answers)} probabilities came back."
        for row, answer in zip(rest[0], answers):
            before = known.setdefault(tuple(row), answer)
            assert before == answer, f"Between two trainings the row {row} gets {before:.6g} once and {answer:.6g} another time."

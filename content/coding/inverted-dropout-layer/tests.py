VALUES, GRADIENTS = [1.0, 2.0], [3.0, 5.0]

CASES = [
    steps("training and back, a draw equal to the rate is kept", [0.5], ("forward", [1.0, 2.0, 3.0], [0.7, 0.2, 0.5], True),
          ("backward", [1.0, 1.0, -1.0]), expect=[[2.0, 0.0, 6.0], [2.0, 0.0, -2.0]], example=True),
    steps("inference, then training", [0.2], ("forward", [4.0, 8.0], [0.1, 0.9], False), ("forward", [4.0, 8.0], [0.1, 0.9], True),
          expect=[[4.0, 8.0], [0.0, 10.0]], example=True),
    steps("no values", [0.5], ("forward", [], [], True), ("backward", []), expect=[[], []]),
    steps("rate 0 keeps all", [0.0], ("forward", [1.0, -2.0], [0.0, 0.5], True), ("backward", [3.0, 4.0]), expect=[[1.0, -2.0], [3.0, 4.0]]),
    steps("the share that stays, not the rate", [0.75], ("forward", [1.0, 1.0, 1.0], [0.74, 0.75, 0.9], True), ("backward", [1.0, 1.0, 1.0]),
          expect=[[0.0, 4.0, 4.0], [0.0, 4.0, 4.0]]),
    steps("a kept zero passes its gradient on", [0.5], ("forward", [0.0, 0.0], [0.9, 0.1], True), ("backward", [3.0, 3.0]),
          expect=[[0.0, 0.0], [6.0, 0.0]]),
    steps("backward after inference", [0.5], ("forward", [1.0, 2.0], [0.1, 0.9], False), ("backward", [7.0, -7.0]),
          expect=[[1.0, 2.0], [7.0, -7.0]]),
    steps("backward belongs to the last forward", [0.5], ("forward", [1.0, 2.0], [0.1, 0.9], True), ("forward", [1.0, 2.0], [0.1, 0.1], False),
          ("backward", [1.0, 1.0]), ("forward", [1.0, 2.0], [0.9, 0.1], True), ("backward", [1.0, 1.0]), ("backward", [2.0, 2.0]),
          expect=[[0.0, 4.0], [1.0, 2.0], [1.0, 1.0], [2.0, 0.0], [2.0, 0.0], [4.0, 0.0]]),
    steps("the number of values changes", [0.5], ("forward", [1.0], [0.9], True), ("forward", [1.0, 1.0, 1.0], [0.1, 0.6, 0.6], True),
          ("backward", [1.0, 2.0, 3.0]), ("forward", [5.0, 5.0], [0.1, 0.1], False), ("backward", [1.0, 2.0]),
          expect=[[2.0], [0.0, 2.0, 2.0], [0.0, 4.0, 6.0], [5.0, 5.0], [1.0, 2.0]]),
    steps("all dropped", [0.9], ("forward", [1.0, -1.0], [0.0, 0.89], True), ("backward", [2.0, 2.0]), expect=[[0.0, 0.0], [0.0, 0.0]]),
    steps("a negative value", [0.5], ("forward", [-3.0], [0.6], True), expect=[[-6.0]]),
    steps("the lists given stay as they are", [0.5], ("forward", VALUES, [0.1, 0.9], True), ("backward", GRADIENTS), ("backward", GRADIENTS),
          ("forward", VALUES, [0.9, 0.1], True), expect=[[0.0, 4.0], [0.0, 10.0], [0.0, 10.0], [2.0, 0.0]]),
    asserts("the lists returned are new ones", """
for training in (True, False):
    layer, values, gradients = Dropout(0.0), [1.0, 2.0], [3.0, 4.0]
    when = "training" if training else "inference"
    assert layer.forward(values, [0.1, 0.9], training) is not values, f"In {when}, forward returned the list it was given, not a new one."
    assert layer.backward(gradients) is not gradients, f"After {when}, backward returned the list it was given, not a new one."
"""),
    asserts("two layers keep apart", """
first, second = Dropout(0.5), Dropout(0.5)
first.forward([1.0, 1.0], [0.9, 0.1], True)
second.forward([1.0, 1.0], [0.1, 0.9], True)
back = [float(value) for value in first.backward([1.0, 1.0])]
assert back == [2.0, 0.0], f"backward should use the layer's own draws and give [2.0, 0.0], after another layer's forward it gives {back}."
"""),
    raises("rate 1", 1.0),
    raises("a rate above 1", 1.5),
    raises("a negative rate", -0.1),
]


def generate(random):
    d = random.randint(0, 4)
    draw = lambda: [random.randint(-6, 6) / 2 for _ in range(d)]
    calls = []
    for _ in range(random.randint(1, 3)):
        calls.append(("forward", draw(), [random.randint(0, 9) / 10 for _ in range(d)], random.random() < 0.7))
        if random.random() < 0.7:
            calls.append(("backward", draw()))
    return [("new", random.choice([0.0, 0.3, 0.5, 0.8])), *calls]


def valid(new, *calls):
    return bool(calls) and calls[0][0] == "forward"

SAME = [5.0, -1.0]

CASES = [
    steps("the first step is about the rate", [0.1, 0.9, 0.999, 1e-8], ("step", [1.0, 2.0], [4.0, -0.5]),
          expect=[[0.9000000002499999, 2.099999998]], example=True),
    steps("a second step remembers the first", [0.5, 0.5, 0.5, 0.0], ("step", [0.0], [1.0]), ("step", [-0.5], [3.0]),
          expect=[[-0.5], [-0.9635863249727654]], example=True),
    steps("a constant gradient moves by the same each time", [0.25, 0.9, 0.99, 0.0], ("step", [1.0], [8.0]), ("step", [0.75], [8.0]),
          ("step", [0.5], [8.0]), ("step", [0.25], [8.0]), expect=[[0.75], [0.5], [0.25], [0.0]]),
    steps("a gradient of zero moves nothing", [0.1, 0.9, 0.999, 1e-8], ("step", [3.0], [0.0]), ("step", [3.0], [0.0]),
          expect=[[3.0], [3.0]]),
    steps("it rolls on after the gradient has gone", [1.0, 0.5, 0.5, 0.0], ("step", [0.0], [1.0]), ("step", [-1.0], [0.0]),
          expect=[[-1.0], [-1.0 - (1 / 3) / (1 / 3) ** 0.5]]),
    steps("a gradient that turns round", [0.1, 0.9, 0.9, 1e-8], ("step", [0.0], [1.0]), ("step", [-0.1], [-1.0]), ("step", [-0.1], [-1.0])),
    steps("epsilon counts for tiny gradients", [1.0, 0.9, 0.999, 1e-3], ("step", [0.0], [1e-3]), expect=[[-0.5]]),
    steps("epsilon stands outside the root", [1.0, 0.9, 0.999, 1.0], ("step", [0.0], [3.0]), expect=[[-0.75]]),
    steps("without averages only the sign counts", [0.5, 0.0, 0.0, 0.0], ("step", [0.0, 0.0], [2.0, -7.0]), ("step", [1.0, 1.0], [-3.0, -0.1]),
          expect=[[-0.5, 0.5], [1.5, 1.5]]),
    steps("parameters are the ones given, not those before", [0.5, 0.9, 0.9, 0.0], ("step", [1.0], [1.0]), ("step", [10.0], [1.0]),
          expect=[[0.5], [9.5]]),
    steps("the lists given stay as they are", [0.5, 0.9, 0.9, 0.0], ("step", SAME, [1.0, 1.0]), ("step", SAME, [1.0, 1.0]), ("step", SAME, [1.0, 1.0]),
          expect=[[4.5, -1.5]] * 3),
    steps("the parameters have averages of their own", [0.5, 0.5, 0.5, 0.0], ("step", [0.0, 0.0], [1.0, 100.0]), ("step", [0.0, 0.0], [3.0, 300.0]),
          expect=[[-0.5, -0.5], [-0.4635863249727654, -0.4635863249727654]]),
    steps("large gradients are not cut", [0.5, 0.5, 0.5, 0.0], ("step", [0.0], [1e6]), ("step", [0.0], [3e6]),
          expect=[[-0.5], [-0.4635863249727654]]),
    asserts("two optimisers keep apart", """
first, second = Adam(0.5, 0.5, 0.5, 0.0), Adam(0.5, 0.5, 0.5, 0.0)
first.step([0.0], [1.0])
moved = second.step([0.0], [3.0])
assert abs(moved[0] + 0.5) < 1e-8, f"The first step of a new optimiser should give [-0.5], after another one's step it gives {moved}."
moved = first.step([0.0], [3.0])
assert abs(moved[0] + 0.4635863249727654) < 1e-8, f"A second step should give [-0.4635863…], after another one's step it gives {moved}."
"""),
    steps("beta1 and beta2 differ", [0.1, 0.5, 0.75, 1e-8], ("step", [0.0], [1.0]), ("step", [-0.1], [2.0]), ("step", [-0.2], [-4.0])),
]


def generate(random):
    d = random.randint(1, 2)
    draw = lambda: [random.randint(-8, 8) / 2 for _ in range(d)]
    new = ("new", random.choice([0.1, 1.0]), random.choice([0.5, 0.9]), random.choice([0.75, 0.999]), random.choice([1e-8, 0.1]))
    return [new] + [("step", draw(), draw()) for _ in range(random.randint(1, 4))]


def valid(new, *calls):
    return bool(calls)

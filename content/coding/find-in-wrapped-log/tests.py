class Slots:
    """Reads a list, at most 100 times. A copy starts counting anew."""

    def __init__(self, times):
        self.times, self.reads = list(times), 0

    def __call__(self, slot):
        self.reads += 1
        if self.reads > 100:
            raise RuntimeError("more than 100 reads")
        if not 0 <= slot < len(self.times):
            raise IndexError(f"there is no slot {slot}")
        return self.times[slot]

    def __repr__(self):
        shown = self.times if len(self.times) < 20 else f"<{len(self.times)} times>"
        return f"{shown}.__getitem__"


def wrapped(times, by):
    return Slots(times[by:] + times[:by])


LONG = [5 * i for i in range(1500)]

CASES = [
    case("in the older part", Slots([40, 55, 12, 19, 33]), 5, 12, expect=2, example=True),
    case("not in the log", Slots([40, 55, 12, 19, 33]), 5, 20, expect=-1, example=True),
    case("no slots", Slots([]), 0, 7, expect=-1),
    case("one slot, found", Slots([7]), 1, 7, expect=0),
    case("one slot, not found", Slots([7]), 1, 8, expect=-1),
    case("two slots, wrapped", Slots([9, 4]), 2, 4, expect=1),
    case("two slots, wrapped, the first one", Slots([9, 4]), 2, 9, expect=0),
    case("has not wrapped, first slot", Slots([1, 3, 5, 7]), 4, 1, expect=0),
    case("has not wrapped, last slot", Slots([1, 3, 5, 7]), 4, 7, expect=3),
    case("the newest event stands before the wrap", Slots([5, 7, 9, 1, 3]), 5, 9, expect=2),
    case("the first slot of a wrapped log", Slots([5, 7, 9, 1, 3]), 5, 5, expect=0),
    case("the last slot of a wrapped log", Slots([5, 7, 9, 1, 3]), 5, 3, expect=4),
    case("earlier than everything", Slots([5, 7, 9, 1, 3]), 5, 0, expect=-1),
    case("later than everything", Slots([5, 7, 9, 1, 3]), 5, 10, expect=-1),
    case("times before and after zero", Slots([2, 6, -8, -3, 0]), 5, -3, expect=3),
    case("many slots, few reads", wrapped(LONG, 1100), 1500, 2000, expect=800),
    case("many slots, missing", wrapped(LONG, 400), 1500, 2001, expect=-1),
]

GENERATED = 80


def generate(random):
    times = sorted(random.sample(range(-12, 13), random.randint(1, 9)))
    wanted = random.choice(times) if random.random() < 0.7 else random.randint(-13, 13)
    return [wrapped(times, random.randrange(len(times))), len(times), wanted]

import math

MAIL = ("fit", [["cheap", "offer"], ["meeting", "offer"]], ["spam", "work"])

CASES = [
    steps("a word of one label only", [1.0], MAIL, ("log_scores", ["cheap"]), ("predict", ["cheap"]),
          expect=[None, {"spam": math.log(0.5 * 2 / 5), "work": math.log(0.5 / 5)}, "spam"], example=True),
    steps("an empty text and an unknown word", [0.5], ("fit", [["late"], ["late", "late"], ["fine"]], ["bad", "bad", "good"]),
          ("predict", []), ("log_scores", ["new"]),
          expect=[None, "bad", {"bad": math.log(2 / 3), "good": math.log(1 / 3)}], example=True),
    steps("the other label's word", [1.0], MAIL, ("predict", ["meeting"]), ("predict", ["cheap", "meeting", "meeting"]),
          expect=[None, "work", "work"]),
    steps("a word counts each time", [1.0], MAIL, ("log_scores", ["cheap", "cheap", "offer"]),
          expect=[None, {"spam": math.log(0.5) + 3 * math.log(2 / 5), "work": math.log(0.5) + 2 * math.log(1 / 5) + math.log(2 / 5)}]),
    steps("the denominator counts repeats, the vocabulary does not", [1.0], ("fit", [["a", "a", "a", "b"], ["c"]], ["x", "y"]),
          ("log_scores", ["a"]), ("log_scores", ["c"]),
          expect=[None, {"x": math.log(0.5 * 4 / 7), "y": math.log(0.5 * 1 / 4)}, {"x": math.log(0.5 * 1 / 7), "y": math.log(0.5 * 2 / 4)}]),
    steps("shares are of texts, not of words", [1.0], ("fit", [["a"], ["a"], ["b", "b", "b", "b"]], ["x", "x", "y"]), ("log_scores", []),
          ("predict", []), expect=[None, {"x": math.log(2 / 3), "y": math.log(1 / 3)}, "x"]),
    steps("unknown words among known ones", [2.0], MAIL, ("log_scores", ["zebra", "cheap", "zebra"]),
          expect=[None, {"spam": math.log(0.5 * 3 / 8), "work": math.log(0.5 * 2 / 8)}]),
    steps("a tie goes to the alphabetically first", [1.0], ("fit", [["a"], ["b"]], ["zoo", "ape"]), ("predict", []), ("predict", ["new"]),
          ("predict", ["a", "b"]), ("predict", ["a"]), expect=[None, "ape", "ape", "ape", "zoo"]),
    steps("a common label against a telling word", [1.0], ("fit", [["a"], ["a"], ["a"], ["b"]], ["x", "x", "x", "y"]), ("predict", ["b"]),
          ("predict", ["b", "b"]), ("predict", ["a"]), expect=[None, "y", "y", "x"]),
    steps("fitting again forgets", [1.0], MAIL, ("fit", [["tea"], ["sun"]], ["x", "y"]), ("log_scores", ["tea", "cheap"]),
          expect=[None, None, {"x": math.log(0.5 * 2 / 3), "y": math.log(0.5 * 1 / 3)}]),
    steps("fitting again on the same labels forgets", [1.0], MAIL, ("fit", [["tea"], ["sun"]], ["spam", "work"]), ("log_scores", ["offer"]),
          expect=[None, None, {"spam": math.log(0.5), "work": math.log(0.5)}]),
    steps("one label", [1.0], ("fit", [["a", "b"]], ["only"]), ("log_scores", ["a"]), ("predict", ["zzz"]),
          expect=[None, {"only": math.log(0.5)}, "only"]),
    steps("an empty training text counts as a text", [1.0], ("fit", [["a"], [], []], ["x", "y", "y"]), ("log_scores", ["a"]), ("predict", []),
          expect=[None, {"x": math.log(1 / 3), "y": math.log(2 / 3)}, "y"]),
    steps("a very long text", [1.0], MAIL, ("log_scores", ["cheap"] * 2000), ("predict", ["cheap"] * 1500 + ["meeting"] * 1501),
          expect=[None, {"spam": math.log(0.5) + 2000 * math.log(0.4), "work": math.log(0.5) + 2000 * math.log(0.2)}, "work"]),
    steps("a tie of different shares", [0.5], ("fit", [[], ["c"], ["c", "b", "b"]], ["q", "p", "q"]), ("predict", ["c"]),
          ("log_scores", ["c"]), expect=[None, "p", {"p": math.log(0.25), "q": math.log(0.25)}]),
    steps("a tie that rounding would decide", [0.5], ("fit", [["c", "a", "a"], ["c", "b", "c"]], ["p", "q"]), ("predict", ["b", "a", "c"]),
          ("predict", ["a", "b"]), expect=[None, "p", "p"]),
    steps("a capital letter makes another word", [1.0], ("fit", [["Tea"], ["tea"]], ["x", "y"]), ("log_scores", ["Tea"]),
          expect=[None, {"x": math.log(0.5 * 2 / 3), "y": math.log(0.5 * 1 / 3)}]),
    asserts("two models keep apart", """
first, second = NaiveBayes(1.0), NaiveBayes(1.0)
first.fit([["tea"], ["sun"]], ["x", "y"])
second.fit([["tea"], ["sun"]], ["y", "x"])
said = first.predict(["tea"]), second.predict(["tea"])
assert said == ("x", "y"), f"Each model should answer from its own training, 'x' and 'y'; they answer {said}."
"""),
    steps("smoothing below one", [0.1], ("fit", [["a", "a"], ["b"]], ["x", "y"]), ("log_scores", ["a", "b"]),
          expect=[None, {"x": math.log(0.5 * 2.1 / 2.2 * 0.1 / 2.2), "y": math.log(0.5 * 0.1 / 1.2 * 1.1 / 1.2)}]),
]


def generate(random):
    draw = lambda most: [random.choice("abcd") for _ in range(random.randint(0, most))]
    texts = [["a"]] + [draw(4) for _ in range(random.randint(0, 4))]
    labels = [random.choice("xyz") for _ in texts]
    ask = [(random.choice(["log_scores", "predict"]), draw(3) + random.choice([[], ["new"]])) for _ in range(3)]
    return [("new", random.choice([0.5, 1.0, 2.0])), ("fit", texts, labels), *ask]


def valid(new, *calls):
    return bool(calls) and calls[0][0] == "fit"

CASES = [
    case("shared dependency", {"train": ["split", "clean"], "split": ["clean"], "audit": ["clean"]}, expect=["clean", "audit", "split", "train"], example=True),
    case("a name that only others mention", {"b": [], "a": ["c"]}, expect=["b", "c", "a"], example=True),
    case("nothing to run", {}, expect=[]),
    case("one stage", {"load": []}, expect=["load"]),
    case("no dependencies at all", {"c": [], "a": [], "b": []}, expect=["a", "b", "c"]),
    case("a chain against the alphabet", {"a": ["b"], "b": ["c"], "c": ["d"]}, expect=["d", "c", "b", "a"]),
    case("a stage that becomes ready goes before one that was", {"m": [], "b": ["a"], "z": []}, expect=["a", "b", "m", "z"]),
    case("depth first would be wrong", {"a": ["z"], "b": [], "c": []}, expect=["b", "c", "z", "a"]),
    case("the same dependency twice", {"b": ["a", "a"], "c": ["b", "a", "b"]}, expect=["a", "b", "c"]),
    case("capital letters come first", {"a": ["B"], "C": []}, expect=["B", "C", "a"]),
    case("ten comes before two, as strings", {"s2": [], "s10": [], "s1": []}, expect=["s1", "s10", "s2"]),
    case("an unneeded stage in the middle", {"report": ["score"], "score": ["fit"], "plot": []}, expect=["fit", "plot", "score", "report"]),
    raises("two stages wait for each other", {"a": ["b"], "b": ["a"]}),
    raises("a stage waits for itself", {"a": ["a"], "b": []}),
    raises("a longer cycle beside stages that are fine", {"a": [], "b": ["a", "d"], "c": ["b"], "d": ["c"]}),
    raises("a cycle that runs last", {"a": [], "x": ["a", "y"], "y": ["x"], "z": ["y"]}),
]


def generate(random):
    names = random.sample("abcdefgh", random.randint(1, 7))
    # Mostly without cycles: a stage needs only names that stand before it.
    needs = {}
    for i, name in enumerate(names):
        if i == 0 or random.random() < 0.8:
            needs[name] = [random.choice(names[:i]) for _ in range(random.randint(0, 2)) if i]
    return [needs]


def valid(needs):
    return all(names for names in needs)


GROW = [500, 1000, 2000, 4000]


def grow(n):
    # A chain against the order in which it is written, so that scanning all stages for each one is found out.
    return [{f"s{i:05}": [f"s{i + 1:05}"] for i in range(n)}]

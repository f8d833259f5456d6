CASES = [
    case(
        "two queries",
        {"q1": ["a", "x", "b"], "q2": ["x", "c"]},
        {"q1": {"a", "b"}, "q2": {"c"}},
        expect=((1 + 2 / 3) / 2 + 1 / 2) / 2,
        example=True,
    ),
    case("a relevant item that was not found", {"q": ["a", "x"]}, {"q": {"a", "b", "c", "d"}}, expect=0.25, example=True),
    case("a query without a ranking scores zero", {"q1": ["a"]}, {"q1": {"a"}, "q2": {"b"}}, expect=0.5),
    case("a query without relevant items is left out", {"q1": ["a"], "q2": ["b"]}, {"q1": {"a"}, "q2": set()}, expect=1.0),
    case("a ranking without judgements is left out", {"q1": ["a"], "q2": ["b"]}, {"q1": {"a"}}, expect=1.0),
    case("everything relevant comes first", {"q": ["a", "b", "x"]}, {"q": {"a", "b"}}, expect=1.0),
    case("everything relevant comes last", {"q": ["x", "y", "a", "b"]}, {"q": {"a", "b"}}, expect=(1 / 3 + 2 / 4) / 2),
    case("nothing relevant was found", {"q": ["x", "y"]}, {"q": {"a"}}, expect=0.0),
    case("an empty ranking", {"q": []}, {"q": {"a"}}, expect=0.0),
    case("no query has a relevant item", {"q": ["a"]}, {"q": set()}, expect=0.0),
    case("no queries", {}, {}, expect=0.0),
    case(
        "queries count the same whatever their number of relevant items",
        {"q1": ["a", "b", "c", "d"], "q2": ["x", "e"]},
        {"q1": {"a", "b", "c", "d"}, "q2": {"e"}},
        expect=0.75,
    ),
    case("more relevant items than places", {"q": ["b", "a"]}, {"q": {"a", "b", "c"}}, expect=2 / 3),
    case(
        "an item that is relevant to another query only",
        {"q1": ["b", "a"], "q2": ["b"]},
        {"q1": {"a"}, "q2": {"b"}},
        expect=0.75,
    ),
]


def generate(random):
    items, queries = "abcdef", ["q1", "q2", "q3"]
    rankings = {query: random.sample(items, random.randint(0, 5)) for query in queries if random.random() < 0.85}
    relevant = {query: set(random.sample(items, random.randint(0, 4))) for query in queries if random.random() < 0.85}
    return [rankings, relevant]


def valid(rankings, relevant):
    return all(len(set(ranking)) == len(ranking) and "" not in ranking for ranking in rankings.values())

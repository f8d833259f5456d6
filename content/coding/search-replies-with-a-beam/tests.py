START, END = "<s>", "</s>"
CHAT = {
    START: {"yes": -0.5, "please": -1.0},
    "yes": {END: -1.5, "sure": -1.75},
    "please": {"wait": -0.25},
    "wait": {END: -0.125},
    "sure": {END: -2.0},
}

CASES = [
    case("a wider beam finds the better reply", CHAT, 2, 4, 0.0, expect=(["please", "wait", END], -1.375), example=True),
    case("a beam of one takes the first step that looks best", CHAT, 1, 4, 0.0, expect=(["yes", END], -2.0), example=True),
    case("divided by the length", CHAT, 2, 4, 1.0, expect=(["please", "wait", END], -1.375 / 3)),
    case("too short for the longer reply", CHAT, 2, 2, 0.0, expect=(["yes", END], -2.0)),
    case("nothing ends in time", CHAT, 2, 1, 1.0, expect=None),
    case("no steps at all", CHAT, 2, 0, 1.0, expect=None),
    case("an empty table", {}, 3, 5, 1.0, expect=None),
    case("a token without a row", {START: {"a": -0.5, "b": -1.0}, "b": {END: -0.5}}, 2, 5, 0.0, expect=(["b", END], -1.5)),
    case("an empty row", {START: {"a": -0.5}, "a": {}}, 2, 5, 0.0, expect=None),
    case("dead ends take a place in the beam", {START: {"a": -0.5, "b": -1.0}, "b": {END: -0.5}}, 1, 5, 0.0, expect=None),
    case("an empty reply", {START: {END: -1.0}}, 2, 3, 1.0, expect=([END], -1.0)),
    case(
        "a longer reply wins once lengths count",
        {START: {END: -1.0, "a": -0.5}, "a": {END: -1.0}},
        2, 3, 1.0,
        expect=(["a", END], -0.75),
    ),
    case(
        "the same without lengths",
        {START: {END: -1.0, "a": -0.5}, "a": {END: -1.0}},
        2, 3, 0.0,
        expect=([END], -1.0),
    ),
    case(
        "half of the way between",
        {START: {END: -1.0, "a": -0.5}, "a": {END: -0.5, "b": -0.25}, "b": {END: -0.5}},
        3, 3, 0.5,
        expect=(["a", END], -1.0 / 2**0.5),
    ),
    case(
        "a finished reply takes its place while the beam is cut",
        {START: {END: -0.5, "a": -1.0}, "a": {END: -0.125}},
        1, 3, 1.0,
        expect=([END], -0.5),
    ),
    case(
        "and frees it for the next step",
        {START: {END: -0.5, "a": -0.75}, "a": {"b": -0.125, "c": -0.25}, "b": {"d": -4.0}, "c": {END: -0.125}},
        2, 4, 1.0,
        expect=(["a", "c", END], -0.375),
    ),
    case(
        "one reply fills the beam with its children",
        {START: {"a": -0.25, "b": -2.0}, "a": {"c": -0.5, "d": -0.625}, "b": {END: -0.125}, "c": {END: -3.0}, "d": {END: -3.0}},
        2, 3, 0.0,
        expect=(["a", "c", END], -3.75),
    ),
    case(
        "two replies with the same last token both take a place",
        {START: {"a": -0.25, "b": -0.5}, "a": {"x": -0.25}, "b": {"x": -0.25, "y": -0.5}, "x": {END: -3.0}, "y": {END: -0.125}},
        2, 3, 0.0,
        expect=(["a", "x", END], -3.5),
    ),
    case("equal replies, smaller first", {START: {"b": -1.0, "a": -1.0}, "a": {END: -1.0}, "b": {END: -1.0}}, 2, 3, 1.0, expect=(["a", END], -1.0)),
    case("a tie at the edge of the beam", {START: {"b": -1.0, "a": -1.0}, "a": {END: -2.0}, "b": {END: -1.0}}, 1, 3, 1.0, expect=(["a", END], -1.5)),
    case(
        "equal scores of different lengths",
        {START: {"b": -1.0, "a": -1.0}, "b": {END: -1.0}, "a": {"a": -1.0, "c": -1.0}, "c": {END: -1.0}},
        4, 3, 1.0,
        expect=(["a", "c", END], -1.0),
    ),
    case(
        "equal scores, the shorter reply is the smaller one",
        {START: {"a": -1.0, "b": -1.0}, "a": {END: -1.0}, "b": {"c": -1.0}, "c": {END: -1.0}},
        4, 3, 1.0,
        expect=(["a", END], -1.0),
    ),
    case(
        "lists of tokens are compared, not the joined text",
        {START: {"ab": -1.0, "a": -1.0}, "a": {"z": -1.0}, "ab": {"c": -1.0}, "z": {END: -1.0}, "c": {END: -1.0}},
        2, 3, 0.0,
        expect=(["a", "z", END], -3.0),
    ),
    case("a token that follows itself", {START: {"a": -0.5}, "a": {"a": -0.125, END: -1.0}}, 2, 4, 1.0, expect=(["a", "a", "a", END], -0.4375)),
    case("certain steps cost nothing", {START: {"a": 0.0}, "a": {END: 0.0}}, 2, 3, 1.0, expect=(["a", END], 0.0)),
]


def generate(random):
    tokens = ["a", "b", "c"]

    def row():
        followers = random.sample(tokens + [END], random.randint(0, 4))
        return {token: -random.randint(1, 16) / 8 for token in followers}

    table = {token: row() for token in [START, *tokens] if random.random() < 0.9}
    return [table, random.randint(1, 4), random.randint(1, 5), random.choice([0.0, 0.5, 1.0])]


def valid(table, width, max_length, alpha):
    steps = [value for row in table.values() for value in row.values()]
    return width >= 1 and max_length >= 0 and 0 <= alpha <= 1 and all(value <= 0 and value * 8 == int(value * 8) for value in steps)


def check_score_is_that_of_the_reply(args, got):
    table, _, max_length, alpha = args
    if got is None:
        return
    tokens, score = got
    assert tokens[-1] == END and len(tokens) <= max_length, "The reply does not end with the end token within the length allowed."
    total = sum(table[before][after] for before, after in zip([START, *tokens], tokens))
    assert abs(total / len(tokens) ** alpha - score) < 1e-9, "The score is not that of the tokens returned."

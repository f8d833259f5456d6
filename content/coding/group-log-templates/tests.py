CASES = [
    case("another order and other numbers", ["retry 3 job12", "disk full", "Job7 RETRY 15"], expect=[[0, 2], [1]], example=True),
    case(
        "a repeated word is another template",
        ["ok", "load a b", "load b a", "load a a", "OK"],
        expect=[[0, 4], [1, 2], [3]],
        example=True,
    ),
    case("no lines", [], expect=[]),
    case("one line", ["started"], expect=[[0]]),
    case("empty lines", ["", "up", "  "], expect=[[0, 2], [1]]),
    case("the larger group comes first", ["a", "b", "b"], expect=[[1, 2], [0]]),
    case("groups of the same size", ["z", "a", "m"], expect=[[0], [1], [2]]),
    case("numbers of different lengths", ["took 5 ms", "took 12345 ms"], expect=[[0, 1]]),
    case("a number is not a missing word", ["took 5 ms", "took ms"], expect=[[0], [1]]),
    case("the same words with other counts", ["a a b", "a b b", "b a a"], expect=[[0, 2], [1]]),
    case("words that join to the same text", ["ab c", "a bc"], expect=[[0], [1]]),
    case("words that are anagrams", ["send node", "send done"], expect=[[0], [1]]),
    case("the values of numbers decide where their words stand", ["1a 5b", "5a 1b", "9b 9a"], expect=[[0, 1, 2]]),
    case("a word that is the mark itself", ["5 #", "# #", "#"], expect=[[0, 1], [2]]),
    case("digits inside words", ["user17 id", "user id", "id user3", "user1x id"], expect=[[0, 2], [1], [3]]),
    case("two runs of digits in a word", ["10.0.0.1 up", "192.168.1.20 up", "10.0 up"], expect=[[0, 1], [2]]),
    case("a # in the line is a character of its own", ["job #5", "job ##", "job #"], expect=[[0, 1], [2]]),
    case("points and signs stay", ["took 1.5 s", "took 2 s", "took -3 s", "took 22.75 s"], expect=[[0, 3], [1], [2]]),
    case("tabs and several spaces", ["a\tb", "  b   a ", "a b"], expect=[[0, 1, 2]]),
    case("upper case", ["Disk FULL", "full disk"], expect=[[0, 1]]),
]


def generate(random):
    words = ["a", "B", "b", "ab", "x1", "X22", "7", "1a", "5a", "3b", "8b", "a a", ""]
    return [[" ".join(random.choice(words) for _ in range(random.randint(0, 3))) for _ in range(random.randint(0, 8))]]


def valid(lines):
    return all(isinstance(line, str) and line.isascii() and all(c == "\t" or c.isprintable() for c in line) for line in lines)


GROW = [250, 500, 1000, 2000, 4000]


def grow(n):
    letters = "abcdefghijklmnop"
    names = ["".join(letters[(i >> shift) & 15] for shift in (0, 4, 8)) for i in range(n)]
    return [["12" + name for name in names]]

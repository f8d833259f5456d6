CASES = [
    case("a block in a block", "x2[ab3[c]]d", 100, expect="xabcccabcccd", example=True),
    case("a count of two digits, at the limit", "12[a]b", 13, expect="aaaaaaaaaaaab", example=True),
    case("empty text", "", 0, expect=""),
    case("letters only", "plain", 5, expect="plain"),
    case("a count of one", "1[ab]", 10, expect="ab"),
    case("blocks side by side", "2[a]3[b]c1[d]", 10, expect="aabbbcd"),
    case("blocks side by side in a block", "2[2[a]b2[c]]", 12, expect="aabccaabcc"),
    case("letters before, between and after", "a2[b2[c]d]e", 20, expect="abccdbccde"),
    case("three blocks deep", "2[2[2[z]]]", 8, expect="zzzzzzzz"),
    case("an empty body", "a999999999[]b", 2, expect="ab"),
    case("a count that ends in zero", "10[a]", 10, expect="aaaaaaaaaa"),
    case("a count with a zero inside", "105[a]", 105, expect="a" * 105),
    case("ten thousand letters", "ab" * 5000, 10000, expect="ab" * 5000),
    case("fifty blocks deep", "1[" * 50 + "a" + "]" * 50, 1, expect="a"),
    case("huge counts around nothing", "999999999[" * 50 + "]" * 50 + "z", 1, expect="z"),
    raises("one character too long", "12[a]b", 12),
    raises("letters that are too long", "abc", 2),
    raises("a letter after a block is too much", "3[a]b", 3),
    raises("an outer block makes it too long", "3[2[ab]]", 11),
    raises("an output that fits into no memory", "900000000[900000000[a]]", 1000000),
    raises("a limit of zero", "a", 0),
    raises("a block that is not closed", "2[ab", 100),
    raises("an outer block that is not closed", "2[a3[b]", 100),
    raises("a bracket that closes nothing", "ab]", 100),
    raises("one closing bracket too many", "2[a]]", 100),
    raises("a block without a count", "a[b]", 100),
    raises("a nested block without a count", "2[[a]]", 100),
    raises("a count at the end", "ab3", 100),
    raises("a count before a letter", "3a", 100),
    raises("a count split by a letter", "3a2[b]", 100000),
    raises("a count split by a bracket", "2[a3]2[b]", 100000),
    raises("a count before a closing bracket", "2[a3]", 100),
    raises("a count of zero", "0[a]", 100),
    raises("a leading zero", "02[a]", 100),
    raises("a space", "a b", 100),
    raises("a space between count and block", "2 [a]", 100),
    raises("a sign", "-2[a]", 100),
    raises("an upper-case letter", "aB", 100),
    raises("a brace", "a{b", 100),
]


def _text(random, depth):
    parts = []
    for _ in range(random.randint(0, 3)):
        if depth < 3 and random.random() < 0.5:
            parts.append(f"{random.choice([1, 2, 3, 3, 10, 12])}[{_text(random, depth + 1)}]")
        else:
            parts.append(random.choice(["a", "b", "cd"]))
    return "".join(parts)


def generate(random):
    return [_text(random, 0), 1000000]


def valid(text, limit):
    # What the solution refuses is left out by the harness.
    return isinstance(text, str) and isinstance(limit, int) and limit >= 0

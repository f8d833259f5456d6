CASES = [
    case("one split goes", tree(["paid?", "billing", "urgent?", None, None, "tech", "tech"]), expect=tree(["paid?", "billing", "tech"]), example=True),
    case("the split above goes, too", tree(["paid?", "tech", "urgent?", None, None, "tech", "tech"]), expect=tree(["tech"]), example=True),
    case("a single leaf", tree(["tech"]), expect=tree(["tech"])),
    case("one split that agrees", tree(["new?", "sales", "sales"]), expect=tree(["sales"])),
    case("one split that decides", tree(["new?", "sales", "tech"]), expect=tree(["new?", "sales", "tech"])),
    case("a full tree collapses", tree(["q1", "q2", "q3", "a", "a", "a", "a"]), expect=tree(["a"])),
    case("each side collapses to another label", tree(["q1", "q2", "q3", "a", "a", "b", "b"]), expect=tree(["q1", "a", "b"])),
    case("the same question on both sides", tree(["q1", "q2", "q2", "a", "b", "a", "b"]), expect=tree(["q1", "q2", "q2", "a", "b", "a", "b"])),
    case("a leaf and a question with the same text", tree(["q1", "x", "x", None, None, "a", "b"]), expect=tree(["q1", "x", "x", None, None, "a", "b"])),
    case("a question and a leaf with the same text", tree(["q1", "x", "x", "a", "b"]), expect=tree(["q1", "x", "x", "a", "b"])),
    case("a question with the text of its own leaves", tree(["a", "a", "a"]), expect=tree(["a"])),
    case("three levels of agreement on the left", tree(["q1", "q2", "b", "q3", "a", None, None, "q4", "a", None, None, "a", "a"]), expect=tree(["q1", "a", "b"])),
    case("leaves agree across subtrees and stay", tree(["q1", "q2", "q3", "a", "b", "b", "a"]), expect=tree(["q1", "q2", "q3", "a", "b", "b", "a"])),
    case("the left child decides, the right one does not", tree(["q1", "q2", "q3", "a", "b", "c", "c"]), expect=tree(["q1", "q2", "c", "a", "b"])),
    case("capital letters make another label", tree(["q1", "Tech", "tech"]), expect=tree(["q1", "Tech", "tech"])),
    case("an empty label", tree(["q1", "", "q2", None, None, "", ""]), expect=tree([""])),
]

GENERATED = 60


def generate(random):
    def grown(depth):
        if depth == 0 or random.random() < 0.25:
            return TreeNode(random.choice("aab"))
        return TreeNode(random.choice("abq"), grown(depth - 1), grown(depth - 1))

    return [grown(random.randint(0, 4))]

"""Python values as they travel and as they are printed: to JSON and back (PythonValue of src/core/judge/value.ts), and from the
text of a print. Knows NumPy and pandas where the code under test has imported them.
"""

import ast
import json
import math
import re
import sys

LONGEST_MESSAGE = 1_000


def cut(text, longest):
    """Text that can be sent: whole characters, and not more than these."""
    text = str(text).encode("utf-8", "replace").decode()
    return text if len(text) <= longest else text[: longest - 1] + "…"


class TreeNode:
    """A node of a binary tree, as problems about trees use it."""

    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right


class ListNode:
    """A node of a singly linked list."""

    def __init__(self, val=0, next=None):
        self.val, self.next = val, next


def tree(values):
    """A binary tree from its values level by level, None where a child is missing."""
    nodes = [None if value is None else TreeNode(value) for value in values]
    waiting = iter(nodes[1:])
    for node in nodes:
        if node is not None:
            node.left, node.right = next(waiting, None), next(waiting, None)
    return nodes[0] if nodes else None


def linked(values):
    """A linked list with these values."""
    head = None
    for value in reversed(values):
        head = ListNode(value, head)
    return head


def _levels(root):
    values, row, met = [], [root], set()
    while row:
        below = []
        for node in row:
            if node is None:
                values.append(None)
                continue
            if id(node) in met or len(values) > 100_000:
                raise ValueError("the tree has a cycle or shares a node")
            met.add(id(node))
            values.append(node.val)
            below += [node.left, node.right]
        row = below
    while values and values[-1] is None:
        values.pop()
    return values


def _links(head):
    values, met = [], set()
    while head is not None:
        if id(head) in met:
            raise ValueError("the linked list has a cycle")
        met.add(id(head))
        values.append(head.val)
        head = head.next
    return values


# ---- values to JSON and back -------------------------------------------------------------------------------------------


def encode(value, depth=0):
    """A Python value as PythonValue of src/core/judge/value.ts."""
    if depth > 60:
        return _opaque(value)
    deeper = depth + 1
    if value is None or isinstance(value, (bool, str)):
        return value if not isinstance(value, str) else value.encode("utf-8", "replace").decode()
    if isinstance(value, int):
        if -(2**53) < value < 2**53:
            return int(value)
        return {"int": str(value)} if value.bit_length() < 30_000 else _opaque(value)
    if isinstance(value, float):
        return {"float": _float(float(value))}
    if isinstance(value, list):
        return [encode(item, deeper) for item in value]
    if isinstance(value, tuple):
        return {"tuple": [encode(item, deeper) for item in value]}
    if isinstance(value, (set, frozenset)):
        items = [encode(item, deeper) for item in value]
        return {"set": sorted(items, key=lambda item: json.dumps(item, sort_keys=True))}
    if isinstance(value, dict):
        return {"dict": [[encode(key, deeper), encode(item, deeper)] for key, item in value.items()]}
    # Who brings the class along that their editor knows still makes the same nodes.
    if type(value).__name__ == "TreeNode" and all(hasattr(value, name) for name in ("val", "left", "right")):
        return {"tree": [encode(item, deeper) for item in _levels(value)]}
    if type(value).__name__ == "ListNode" and all(hasattr(value, name) for name in ("val", "next")):
        return {"linked": [encode(item, deeper) for item in _links(value)]}
    return _encode_array(value, deeper)


def _float(value):
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return value


def _encode_array(value, depth):
    # Packages are only looked up where the code under test has imported them.
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    if numpy is not None:
        if isinstance(value, numpy.generic):
            plain = value.item()
            return encode(plain, depth) if not isinstance(plain, numpy.generic) else _opaque(value)
        if isinstance(value, numpy.ndarray):
            data = [encode(item, depth) for item in value.ravel().tolist()]
            return {"array": {"dtype": str(value.dtype), "shape": list(value.shape), "data": data}}
    if pandas is not None:
        if isinstance(value, pandas.Series):
            value = value.to_frame()
        if isinstance(value, pandas.DataFrame):
            columns = [[_cell(item, depth) for item in value[name].tolist()] for name in value.columns]
            index = [_cell(item, depth) for item in value.index.tolist()]
            return {"frame": {"columns": [str(name) for name in value.columns], "index": index, "data": columns}}
    return _opaque(value)


def _cell(item, depth):
    pandas = sys.modules["pandas"]
    if item is pandas.NaT or item is pandas.NA:
        return None
    return encode(item.isoformat() if isinstance(item, pandas.Timestamp) else item, depth)


def _opaque(value):
    try:
        shows = repr(value)
    except Exception:
        shows = "a value that cannot be shown"
    return {"opaque": {"type": type(value).__name__[:200], "shows": cut(shows, LONGEST_MESSAGE)}}


def decode(value):
    """The Python value of a PythonValue. Raises ValueError for one that was only shown."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    ((kind, held),) = value.items()
    if kind == "int":
        return int(held)
    if kind == "float":
        return float(held)
    if kind == "tuple":
        return tuple(decode(item) for item in held)
    if kind == "set":
        return {decode(item) for item in held}
    if kind == "dict":
        return {decode(key): decode(item) for key, item in held}
    if kind == "tree":
        return tree([decode(item) for item in held])
    if kind == "linked":
        return linked([decode(item) for item in held])
    if kind == "array":
        numpy = sys.modules["numpy"]
        data = numpy.array([decode(item) for item in held["data"]], dtype=held["dtype"])
        return data.reshape(held["shape"])
    if kind == "frame":
        pandas = sys.modules["pandas"]
        columns = {name: [decode(cell) for cell in data] for name, data in zip(held["columns"], held["data"])}
        return pandas.DataFrame(columns, index=[decode(item) for item in held["index"]])
    raise ValueError(f"cannot make a value of {kind}")


# ---- printed text to values --------------------------------------------------------------------------------------------


class _Printed:
    """Reads what Python, NumPy or PyTorch printed: literals, arrays without commas, `array(…)`, `np.float64(…)`, nan and inf."""

    NUMBER = re.compile(r"[-+]?(?:inf|nan|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)(?![\w.])")
    STRING = re.compile(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"")
    WORD = re.compile(r"(?:None|True|False)(?!\w)|np\.(?:True|False)_")
    WRAPPER = re.compile(r"(?:[a-z]\w*\.)?(?:array|tensor|matrix|Size|set|frozenset|deque|Counter|(?:bool|int|uint|float|str)\d*_?)\(")
    KEYWORD = re.compile(r"\w+=(?:<[^>]*>|[\w.]+|'[^']*')")
    GAP = re.compile(r"\s*,?\s*")
    CLOSING = {"[": "]", "(": ")", "{": "}"}

    def __init__(self, text):
        self.text, self.at = text.strip(), 0

    def read(self):
        """The value, or a tuple of several beside each other. Raises ValueError where it is other text."""
        values = []
        while self.at < len(self.text):
            values.append(self.value(0))
            if self.take(self.GAP) == "" and self.at < len(self.text):
                raise ValueError("other text")
        if not values:
            raise ValueError("nothing")
        return values[0] if len(values) == 1 else tuple(values)

    def take(self, pattern):
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found[0] if found else None

    def value(self, depth):
        if depth > 50:
            raise ValueError("too deep")
        opening = self.text[self.at : self.at + 1]
        if opening in ("[", "(", "{"):
            self.at += 1
            return self.items(opening, depth + 1)
        number = self.take(self.NUMBER)
        if number is not None:
            return int(number) if re.fullmatch(r"[-+]?[\d_]+", number) else float(number)
        word = self.take(self.WORD)
        if word is not None:
            return {"N": None, "T": True, "F": False}[word.replace("np.", "")[0]]
        string = self.take(self.STRING)
        if string is not None:
            return ast.literal_eval(string)
        if self.take(self.WRAPPER) is None:
            raise ValueError("other text")
        held = self.items("(", depth + 1)
        return held[0] if isinstance(held, tuple) and held else held

    def items(self, opening, depth):
        items, pairs, commas = [], False, False
        self.take(self.GAP)
        while self.text[self.at : self.at + 1] != self.CLOSING[opening]:
            if self.take(self.KEYWORD) is None:
                items.append(self.value(depth))
            if opening == "{" and self.take(re.compile(r"\s*:\s*")) is not None:
                items[-1], pairs = (items[-1], self.value(depth)), True
            gap = self.take(self.GAP)
            commas = commas or "," in gap
            if gap == "" and self.text[self.at : self.at + 1] not in ("]", ")", "}", "["):
                raise ValueError("other text")
        self.at += 1
        if opening == "[":
            return items
        if opening == "(":
            return items[0] if len(items) == 1 and not commas else tuple(items)
        return dict(items) if pairs or not items else set(items)


def read_printed(expected, got):
    """Both texts as values to be compared: what they print where that can be read, otherwise their words."""
    folded = " ".join(expected.split()), " ".join(got.split())
    try:
        value = _Printed(expected).read()
    except (ValueError, TypeError, SyntaxError, OverflowError):
        return folded
    try:
        return value, _Printed(got).read()
    except (ValueError, TypeError, SyntaxError, OverflowError):
        return value, folded[1]

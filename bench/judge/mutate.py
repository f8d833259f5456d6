"""Prints the source on standard input with one small mistake at a time, as JSON: [{what, code}]."""

import ast
import copy
import json
import sys

SWAPS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.FloorDiv, ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv, ast.Pow: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "append": "extend"}


def changes(node):
    """Functions that each put one mistake into a copy of the node, with what they do in words."""
    if isinstance(node, ast.Compare):
        for i, operator in enumerate(node.ops):
            yield lambda n, i=i, to=SWAPS[type(operator)]: n.ops.__setitem__(i, to()), f"{type(operator).__name__} to {SWAPS[type(operator)].__name__}"
    if isinstance(node, (ast.BinOp, ast.BoolOp, ast.AugAssign)) and type(node.op) in SWAPS:
        yield lambda n, to=SWAPS[type(node.op)]: setattr(n, "op", to()), f"{type(node.op).__name__} to {SWAPS[type(node.op)].__name__}"
    if isinstance(node, ast.Constant) and type(node.value) is int:
        for to in (node.value + 1, node.value - 1):
            yield lambda n, to=to: setattr(n, "value", to), f"{node.value} to {to}"
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        yield lambda n: setattr(n, "value", not n.value), f"{node.value} to {not node.value}"
    if isinstance(node, ast.Name) and node.id in NAMES:
        yield lambda n: setattr(n, "id", NAMES[n.id]), f"{node.id} to {NAMES[node.id]}"
    if isinstance(node, ast.If):
        yield lambda n: setattr(n, "test", ast.Constant(True)), "condition always true"
        yield lambda n: setattr(n, "test", ast.Constant(False)), "condition always false"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
        yield lambda n: setattr(n, "op", ast.UAdd() if isinstance(n.op, ast.USub) else ast.Not()), "sign dropped"


def mutants(source):
    tree = ast.parse(source)
    for i, node in enumerate(ast.walk(tree)):
        for change, what in changes(node):
            copied = copy.deepcopy(tree)
            twin = list(ast.walk(copied))[i]
            change(twin)
            yield {"what": f"line {getattr(node, 'lineno', '?')}: {what}", "code": ast.unparse(ast.fix_missing_locations(copied))}


original = sys.stdin.read()
whole = ast.unparse(ast.parse(original))
print(json.dumps([mutant for mutant in mutants(original) if mutant["code"] != whole]))

"""Reads Python source without running it: the value of TASK in a module, or a starter made of a solution.

Takes {"task": source} or {"solution": source, "entry": name} as JSON on standard input, prints {"value": …} or {"fault": …}.
"""

import ast
import json
import sys

IMPORTS = (ast.Import, ast.ImportFrom)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def task_of(source):
    """The value assigned to TASK, which must be written out: strings, numbers, lists and dicts."""
    for node in ast.parse(source).body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        if any(isinstance(target, ast.Name) and target.id == "TASK" for target in targets) and node.value is not None:
            return ast.literal_eval(node.value)
    raise ValueError("there is no TASK")


def starter_of(source, entry):
    """The imports of a solution and its entry with nothing in it; of a class, its methods."""
    body = ast.parse(source).body
    kept = [node for node in body if isinstance(node, IMPORTS)]
    found = [node for node in body if isinstance(node, (ast.ClassDef, *FUNCTIONS)) and node.name == entry]
    if not found:
        raise ValueError(f"there is no {entry}")
    emptied = found[-1]
    if isinstance(emptied, ast.ClassDef):
        methods = [empty(node) for node in emptied.body if isinstance(node, FUNCTIONS)]
        emptied.body = methods or [ast.Pass()]
    else:
        empty(emptied)
    return "\n".join([*map(ast.unparse, kept), "", "", ast.unparse(emptied), ""]).lstrip("\n")


def empty(function):
    kept = [function.body[0]] if ast.get_docstring(function) is not None else []
    function.body = [*kept, ast.Pass()]
    return function


def answer(asked):
    if "task" in asked:
        return task_of(asked["task"])
    return starter_of(asked["solution"], asked["entry"])


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    try:
        said = json.dumps({"value": answer(json.load(sys.stdin))}, allow_nan=False)
    except SyntaxError as error:
        said = json.dumps({"fault": f"{error.msg} (line {error.lineno})"})
    except (RecursionError, MemoryError):
        said = json.dumps({"fault": "it is nested too deeply"})
    except (ValueError, TypeError) as error:
        # literal_eval names the node it stumbled over, which says nothing to anybody.
        said = json.dumps({"fault": "it is not written out in full" if "malformed" in str(error) else str(error)})
    print(said)

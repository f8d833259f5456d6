"""Runs a candidate's Python against the tests of a problem, in the browser (Pyodide) and on the command line alike.

`run` and `try_arguments` take and give JSON; the shapes are PythonJob, Run and Trials in src/core/judge/runner.ts. What is
right or wrong is not decided here: this only says what went in, what was expected and what came out.
"""

import bisect
import collections
import contextlib
import copy
import datetime
import functools
import heapq
import io
import itertools
import json
import math
import operator
import os
import random
import re
import statistics
import string
import sys
import time
import types

if __name__ == "__main__":
    # Isolated from the candidate's files, Python does not look beside the program; in the browser the module is there already.
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from python_values import LONGEST_MESSAGE, ListNode, TreeNode, cut, decode, encode, linked, read_printed, tree

YOURS = "<your code>"
THE_TEST = "<the test>"
LONGEST_OUTPUT = 10_000
# Beyond this many characters a value is not sent to be shown, and beyond the second not even to be compared.
LONGEST_SHOWN = 20_000
LONGEST_COMPARED = 300_000
# Seconds after which growing the input ends, for one call and in all.
SLOW_CALL = 0.4
LONGEST_GROWTH = 3.0
# Bytes the program may take on the command line; in the browser the page sets the limit.
MEMORY_LIMIT = 2 * 1024**3

# The time of this program alone, where there are others beside it: a busy machine must not look like a slow solution.
_clock = time.perf_counter if sys.platform == "emscripten" else time.process_time

# Modules of the standard library as they were before anybody's code ran, those that code imports most among them: what one
# run changes in them must not reach the next.
_OURS = {"__main__", "sys", "harness", "python_values"}
_USED = (bisect, collections, datetime, functools, heapq, itertools, operator, re, statistics, string)
_PRISTINE = [
    (module, dict(vars(module)))
    for name, module in list(sys.modules.items())
    if isinstance(module, types.ModuleType) and name not in _OURS and "pyodide" not in name
]

ANY = object()
_REFERENCE = object()


# ---- what a tests.py is written with -----------------------------------------------------------------------------------


def case(name, *args, expect=_REFERENCE, example=False):
    """A call with these arguments. Without `expect` the reference solution says what is right; ANY leaves it to the checks."""
    return {"name": name, "args": list(args), "expect": expect, "example": example, "calls": False}


def raises(name, *args, error=ValueError, example=False):
    """A call that must raise this error."""
    return {"name": name, "args": list(args), "expect": ANY, "error": error, "example": example, "calls": False}


def steps(name, new, *calls, expect=_REFERENCE, example=False):
    """For a class: made with the arguments `new`, then methods called, each ("name", argument, …). Expects the list of results."""
    args = [("new", *new), *calls]
    return {"name": name, "args": args, "expect": expect, "example": example, "calls": True}


def prints(name, code, expect, example=False):
    """Code that calls the candidate's and must print this text; numbers in it are compared as numbers."""
    return {"name": name, "code": code, "prints": expect, "example": example}


def asserts(name, code, example=False):
    """Code that calls the candidate's and must end without an AssertionError, whose message is the candidate's."""
    return {"name": name, "code": code, "prints": None, "example": example}


# ---- running -----------------------------------------------------------------------------------------------------------


class _Output(io.TextIOBase):
    """Keeps the beginning of what is printed."""

    def __init__(self, longest=LONGEST_OUTPUT):
        self.parts, self.size, self.cut, self.longest = [], 0, False, longest

    def writable(self):
        return True

    def write(self, text):
        room = self.longest - self.size
        if room > 0:
            self.parts.append(text[:room])
        elif text:
            self.cut = True
        self.size += len(text)
        return len(text)

    def text(self):
        return "".join(self.parts) + ("\n… and more" if self.cut or self.size > self.longest else "")


class _Captured:
    """Takes what is printed; nothing can be read from standard input."""

    def __enter__(self):
        self.kept = sys.stdout, sys.stderr, sys.stdin
        self.output = _Output()
        sys.stdout = sys.stderr = self.output
        sys.stdin = io.StringIO("")
        return self.output

    def __exit__(self, *_):
        sys.stdout, sys.stderr, sys.stdin = self.kept


def _fault(error, expected=None):
    """What went wrong, with the last line of the candidate's code that took part."""
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == YOURS:
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.filename == YOURS:
        line = error.lineno
    kind = expected if expected is not None else type(error)
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    return {"kind": kind.__name__[:200], "message": cut(message, LONGEST_MESSAGE), "line": line}


def _module(name, source, filename, given):
    module = types.ModuleType(name)
    module.__dict__.update(given)
    # Data classes and pickles look a class up by the name of its module.
    sys.modules[name] = module
    exec(compile(source, filename, "exec"), module.__dict__)
    return module


def _start_over():
    for module, names in _PRISTINE:
        held = vars(module)
        for added in held.keys() - names.keys():
            # A module below this one stays: Python would not bind its name again.
            if not isinstance(held[added], types.ModuleType):
                del held[added]
        held.update(names)


class _Loaded:
    """The candidate's code, the reference and the tests, ready to be called."""

    def __init__(self, job):
        nodes = {"TreeNode": TreeNode, "ListNode": ListNode}
        words = {"case": case, "raises": raises, "steps": steps, "tree": tree, "linked": linked, "ANY": ANY, **nodes}
        words |= {"prints": prints, "asserts": asserts}
        model = _module("reference", job["solution"], "<solution>", nodes)
        self.reference = getattr(model, job["entry"])
        self.imported = {name: held for name, held in vars(model).items() if isinstance(held, types.ModuleType)}
        # Tests may call the reference where an expectation needs it.
        self.tests = _module("tests", job["tests"], "<tests>", {**words, "reference": self.reference})
        self.properties_only = getattr(self.tests, "PROPERTIES_ONLY", False)
        self.checks = [
            held for name, held in vars(self.tests).items() if name.startswith("check_") and callable(held)
        ]
        self.candidate, self.names = None, {}

    def load_candidate(self, job):
        module = _module("solution", job["code"], YOURS, {"TreeNode": TreeNode, "ListNode": ListNode})
        self.candidate = getattr(module, job["entry"], None)
        # Tests that are code use what the candidate's code names, and modules that the reference imports.
        self.names = {**self.imported, **vars(module)}
        if not callable(self.candidate):
            raise NameError(f"There is no {job['entry']}. Keep the name the problem gives.")

    def cases(self, examples_only):
        for made in self.tests.CASES:
            if made["example"] or not examples_only:
                yield {**made, "origin": "case"}
        if examples_only:
            return
        made = {"expect": ANY if self.properties_only else _REFERENCE, "example": False}
        made["calls"] = isinstance(self.reference, type)
        if hasattr(self.tests, "generate"):
            for number in range(getattr(self.tests, "GENERATED", 40)):
                args = list(self.tests.generate(random.Random(number)))
                yield {**made, "name": f"drawn at random, {number + 1}", "args": args, "origin": "generated"}
        if hasattr(self.tests, "grow"):
            size = self.tests.GROW[0]
            yield {**made, "name": f"an input of size {size}", "args": list(self.tests.grow(size)), "origin": "case"}

    def broken(self, args, got):
        """The properties that do not hold, as sentences."""
        said = []
        for check in self.checks:
            try:
                check(copy.deepcopy(args), got)
            except AssertionError as error:
                said.append(cut(error, LONGEST_MESSAGE) or check.__name__)
            except Exception as error:
                said.append(cut(f"The result does not have the form asked for ({type(error).__name__}: {error}).", LONGEST_MESSAGE))
        return said[:20]


def _call(function, args, calls):
    if not calls:
        return function(*args)
    made = function(*args[0][1:])
    return [getattr(made, name)(*rest) for name, *rest in args[1:]]


def _fits(encoded):
    return len(json.dumps(encoded)) <= LONGEST_COMPARED


def _attempt(function, args, calls, argument, error=None):
    """Calls a function on a copy of the arguments: (result as JSON, the value or None, the arguments afterwards)."""
    args = copy.deepcopy(args)
    try:
        value = _call(function, args, calls)
        if argument is not None:
            value = args[argument]
        encoded = encode(value)
        if not _fits(encoded):
            return {"fault": {"kind": "TooLarge", "message": "The result is too large to compare.", "line": None}}, None, args
        return {"value": encoded}, value, args
    except BaseException as raised:  # SystemExit ends the candidate's code, not the run.
        known = error if error is not None and isinstance(raised, error) else None
        return {"fault": _fault(raised, known)}, None, args


def _expected(loaded, made, argument):
    if made.get("error") is not None:
        return {"fault": {"kind": made["error"].__name__, "message": "", "line": None}}
    if made["expect"] is ANY:
        return None
    if made["expect"] is _REFERENCE:
        result, _, _ = _attempt(loaded.reference, made["args"], made["calls"], argument)
        if "fault" in result:
            raise RuntimeError(f"the reference solution failed in “{made['name']}”: {result['fault']}")
        return result
    return {"value": encode(made["expect"])}


def _shown(args):
    encoded = [encode(item) for item in args]
    if len(json.dumps(encoded)) <= LONGEST_SHOWN:
        return encoded
    return [{"opaque": {"type": type(item).__name__, "shows": cut(repr(item), 200)}} for item in args]


_last = None


def run(job_json, emit):
    """Runs a PythonJob; `emit` is told the name of each test before it starts. Gives a Run."""
    global _last
    _start_over()
    job = json.loads(job_json)
    argument = job.get("argument")
    loaded = _Loaded(job)
    with _Captured() as printed:
        try:
            emit("")
            loaded.load_candidate(job)
        except BaseException as error:
            return json.dumps({"fault": _fault(error), "output": printed.text(), "outcomes": [], "growth": None})
    _last = loaded, argument
    outcomes = []
    for made in loaded.cases(job["examplesOnly"]):
        outcomes.append(_run_code(loaded, made, emit) if "code" in made else _run_call(loaded, made, argument, emit))
    growth = None if job["examplesOnly"] else _grow(loaded, emit)
    return json.dumps({"fault": None, "output": printed.text(), "outcomes": outcomes, "growth": growth})


def _run_call(loaded, made, argument, emit):
    expected = _expected(loaded, made, argument)
    before = [encode(item) for item in made["args"]]
    emit(made["name"])
    with _Captured() as output:
        started = time.perf_counter()
        got, value, after = _attempt(loaded.candidate, made["args"], made["calls"], argument, made.get("error"))
        seconds = time.perf_counter() - started
    held = "value" in got and made.get("error") is None
    same = expected == got and len(json.dumps(got)) > LONGEST_SHOWN
    if same:
        expected = got = {"value": {"opaque": {"type": type(value).__name__, "shows": "as expected"}}}
    return {
        "name": made["name"],
        "origin": made["origin"],
        "example": made["example"],
        "args": _shown(made["args"]),
        "calls": made["calls"],
        "expected": expected,
        "got": got,
        "broken": loaded.broken(made["args"], value) if held else [],
        "mutated": argument is None and not made["calls"] and _encode_safely(after) != before,
        "output": output.text(),
        "seconds": seconds,
    }


def _encode_safely(args):
    try:
        return [encode(item) for item in args]
    except Exception:
        # Such as a tree that was tied into a circle.
        return None


def _run_code(loaded, made, emit):
    expected, got, broken = None, {"value": None}, []
    emit(made["name"])
    with _Captured() as output:
        printed = _Output(3 * LONGEST_SHOWN)
        started = time.perf_counter()
        try:
            # Warnings are not what a test prints.
            with contextlib.redirect_stdout(printed):
                exec(compile(made["code"], THE_TEST, "exec"), dict(loaded.names))
        except AssertionError as error:
            broken = [_said_by(error, made["code"])]
        except BaseException as error:  # SystemExit ends the test, not the run.
            got = {"fault": _fault(error)}
        seconds = time.perf_counter() - started
        output.write(printed.text())
    if made["prints"] is not None and "value" in got and not broken:
        wanted, came = read_printed(made["prints"], printed.text())
        expected, got = {"value": encode(wanted)}, {"value": encode(came)}
    return {
        "name": made["name"],
        "origin": made["origin"],
        "example": made["example"],
        "args": [],
        "calls": False,
        "code": made["code"],
        "expected": expected,
        "got": got,
        "broken": broken,
        "mutated": False,
        "output": output.text(),
        "seconds": seconds,
    }


def _said_by(error, code):
    """The message of an AssertionError, or the line of the test that raised it."""
    if str(error).strip() != "":
        return cut(error, LONGEST_MESSAGE)
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == THE_TEST:
            line = trace.tb_lineno
        trace = trace.tb_next
    lines = code.splitlines()
    what = lines[line - 1].strip() if line is not None and line <= len(lines) else "an assertion"
    return cut(f"This does not hold: {what}", LONGEST_MESSAGE)


def _grow(loaded, emit):
    """Seconds of both solutions over growing input, up to the size at which the candidate's is slow."""
    if not hasattr(loaded.tests, "grow"):
        return None
    sizes, mine, theirs = [], [], []
    begun = _clock()
    calls = isinstance(loaded.reference, type)
    for size in loaded.tests.GROW:
        args = list(loaded.tests.grow(size))
        emit(f"growing input, {size}")
        with _Captured():
            theirs.append(_least_seconds(loaded.reference, args, calls))
            try:
                mine.append(_least_seconds(loaded.candidate, args, calls))
            except BaseException as error:
                return {"sizes": [*sizes, size], "candidate": [*mine, 0.0], "reference": theirs, "fault": _fault(error)}
        sizes.append(size)
        if mine[-1] > SLOW_CALL or _clock() - begun > LONGEST_GROWTH:
            break
    return {"sizes": sizes, "candidate": mine, "reference": theirs, "fault": None}


def _least_seconds(function, args, calls):
    least = math.inf
    for _ in range(3):
        copied = copy.deepcopy(args)
        started = _clock()
        _call(function, copied, calls)
        least = min(least, _clock() - started)
        if least > 0.2:
            break
    return least


def try_arguments(trials_json):
    """Calls the code of the last run and the reference with other arguments. Gives Trials: null where they are not allowed."""
    loaded, argument = _last
    valid = getattr(loaded.tests, "valid", None)
    answers = []
    for trial in json.loads(trials_json):
        answers.append(_trial(loaded, argument, valid, trial))
    return json.dumps(answers)


def _trial(loaded, argument, valid, trial):
    if valid is None:
        return None
    try:
        args = [decode(item) for item in trial]
        if not valid(*copy.deepcopy(args)):
            return None
    except Exception:
        return None
    calls = isinstance(loaded.reference, type)
    expected = None
    if not loaded.properties_only:
        expected, _, _ = _attempt(loaded.reference, args, calls, argument)
        if "fault" in expected:
            return None
    with _Captured():
        got, value, _ = _attempt(loaded.candidate, args, calls, argument)
    return {"expected": expected, "got": got, "broken": loaded.broken(args, value) if "value" in got else []}


# ---- as a program ------------------------------------------------------------------------------------------------------


def serve():
    """Answers JSON lines on standard input, {"run": PythonJob} or {"try": trials}, with JSON lines on standard output."""
    import resource

    limit = int(sys.argv[1]) if len(sys.argv) > 1 else MEMORY_LIMIT
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # Nothing the code under test prints past the capture may be taken for an answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    requests = os.fdopen(os.dup(0), "r", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)

    def answer(message):
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    for line in requests:
        request = json.loads(line)
        try:
            if "run" in request:
                done = run(json.dumps(request["run"]), lambda name: answer({"during": name}))
            else:
                done = try_arguments(json.dumps(request["try"]))
            answer({"done": done})
        except MemoryError:
            answer({"failed": "memory"})
        except Exception as error:
            answer({"failed": f"{type(error).__name__}: {error}"})


if __name__ == "__main__":
    serve()

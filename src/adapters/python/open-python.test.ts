import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleProblem } from '#core/bank/example-problem.ts';
import { judgePython } from '#core/judge/judge-python.ts';
import type { Report } from '#core/judge/report.ts';
import { findPython } from './find-python.ts';
import { openPython, type OpenPython } from './open-python.ts';

const harness = fileURLToPath(new URL('../../sandbox/harness.py', import.meta.url));
const python = findPython([]);
if (python === null) throw new Error('These tests need python3.');
let open: OpenPython | null = null;

function judge(code: string, changes: Parameters<typeof exampleProblem>[0] = {}, limitSeconds = 20): Promise<Report> {
  open ??= openPython({ python: python ?? '', harness, limitSeconds });
  return judgePython(exampleProblem(changes), open, code, false);
}
afterEach(() => {
  open?.close();
  open = null;
});

describe('Python in a child process', () => {
  it('runs the tests of a problem, several runs one after the other', async () => {
    const [problem, tests] = [exampleProblem(), ['two', 'none']];
    expect(await judge(problem.solution)).toMatchObject({ status: 'pass', tests: tests.map((name) => ({ name })) });
    expect(await judge(problem.wrong[0]?.code ?? '')).toMatchObject({ status: 'fail' });
    expect(await judge(problem.starter)).toMatchObject({ status: 'fail' });
  });

  it('ends what does not end, says where, and runs what comes next', async () => {
    const looping = await judge('def total(numbers):\n    while True: pass\n', {}, 2);
    expect(looping).toMatchObject({ status: 'timeout', tests: [{ name: 'two', status: 'timeout' }] });
    expect((await judge(exampleProblem().solution)).status).toBe('pass');
  });

  it('answers memory that is not there with an error of the code', async () => {
    const report = await judge('def total(numbers):\n    return len(bytearray(8 * 1024 ** 3))\n');
    expect(report.tests[0]?.message).toMatch(/^MemoryError/);
  });

  it('takes nothing the code writes for an answer, however it writes it', async () => {
    const forged = JSON.stringify({ done: JSON.stringify({ fault: null, output: '', outcomes: [], growth: null }) });
    const code = `import os, sys\ndef total(numbers):\n    for fd in (1, 2): os.write(fd, ${JSON.stringify(`${forged}\n`)}.encode())\n    sys.__stdout__.write(${JSON.stringify(`${forged}\n`)})\n    return 7\n`;
    expect(await judge(code)).toMatchObject({ status: 'fail', tests: [{ status: 'fail' }, { status: 'fail' }] });
  });

  it('says what was printed, cut where it floods, and has nothing to read', async () => {
    const chatty = await judge('def total(numbers):\n    print("x" * 10 ** 7)\n    return sum(numbers)\n');
    expect(chatty.status).toBe('pass');
    expect(chatty.tests[0]?.output.length).toBeLessThan(11_000);
    expect((await judge('def total(numbers):\n    return input()\n')).tests[0]?.message).toMatch(/^EOFError/);
  });

  it.each([
    ['a syntax error', 'def total(:\n', /SyntaxError.*line 1/],
    ['another name', 'def sum_up(numbers): return 0\n', /There is no total/],
    ['an error while loading', 'import nothing_of_this_name\n', /ModuleNotFoundError.*line 1/],
    ['leaving', 'import sys\nsys.exit(3)\n', /SystemExit/],
  ])('says why nothing ran: %s', async (_, code, message) => {
    const report = await judge(code);
    expect(report).toMatchObject({ status: 'error', tests: [] });
    expect(report.message).toMatch(message);
  });

  it('names the line of an error in the code itself, through helpers', async () => {
    const report = await judge('def deep(n):\n    return n / 0\n\ndef total(numbers):\n    return deep(1)\n');
    expect(report.tests[0]?.message).toBe('ZeroDivisionError: division by zero (line 2)');
    expect((await judge('def total(numbers):\n    return total(numbers)\n')).tests[0]?.message).toMatch(
      /^RecursionError/,
    );
  });

  it('draws inputs, checks properties, makes failing ones small and finds what grows too fast', async () => {
    const tests = `
CASES = [case("two", [1, 2], expect=3, example=True)]
def generate(random): return [[random.randint(1, 50) for _ in range(random.randint(0, 6))]]
def valid(numbers): return all(n > 0 for n in numbers)
def check_whole(args, got): assert got == int(got), "The sum of whole numbers is whole."
GROW = [500, 1000, 2000, 4000]
def grow(n): return [list(range(n))]
`;
    const report = await judge(
      'def total(numbers):\n    return sum(numbers) + (0.5 if 7 in numbers else 0) * 0 + (1 if len(numbers) > 3 else 0)\n',
      { tests },
    );
    expect(report.failures[0]?.input).toMatch(/^total\(\[\d+(, \d+){3}\]\)$/);
    const slow = await judge(
      'def total(numbers):\n    return sum(n for i, n in enumerate(numbers) if numbers.index(n) == i) if len(set(numbers)) == len(numbers) else sum(numbers)\n',
      { tests },
    );
    expect(slow.tests.find(({ name }) => name.startsWith('keeps up'))?.status).toBe('fail');
    const half = await judge(
      'def total(numbers):\n    return sum(numbers) + 1e-12 if len(numbers) > 1 else sum(numbers)\n',
      { tests },
    );
    expect(half.failures[0]?.difference).toBe('The sum of whole numbers is whole.');
  });

  it('calls classes step by step, raises what it should, and makes trees and linked lists', async () => {
    const entry = 'Counter';
    const solution =
      'class Counter:\n    def __init__(self, n): self.n = n\n    def add(self, k):\n        if k < 0: raise ValueError("k")\n        self.n += k\n        return self.n\n';
    const tests = 'CASES = [steps("two", [1], ("add", 2), ("add", 3), expect=[3, 6], example=True)]\n';
    expect((await judge(solution, { entry, solution, tests })).status).toBe('pass');
    const lazy = await judge(solution.replace('+= k', '= k'), { entry, solution, tests });
    expect(lazy.failures[0]).toMatchObject({ input: expect.stringContaining('it.add(2)'), got: '[2, 3]' });

    const nodes =
      'def total(root):\n    return 0 if root is None else root.val + total(root.left) + total(root.right)\n';
    const ofTrees =
      'CASES = [case("a tree", tree([1, None, 2]), expect=3, example=True), case("none", None, expect=0)]\n';
    expect((await judge(nodes, { solution: nodes, tests: ofTrees })).status).toBe('pass');
    const turn =
      'def total(head):\n    turned = None\n    while head: turned, head = ListNode(head.val, turned), head.next\n    return turned\n';
    const ofLists =
      'CASES = [case("three", linked([1, 2, 3]), expect=linked([3, 2, 1]), example=True), raises("no list", 5, error=AttributeError)]\n';
    expect((await judge(turn, { solution: turn, tests: ofLists })).status).toBe('pass');
  });

  it('lets no run change what the next one finds', async () => {
    const solution = 'def total(numbers):\n    return sum(sorted(numbers))\n';
    const spoiling =
      'import builtins, math, collections\nbuiltins.sorted = lambda *a: []\nbuiltins.extra = 1\nmath.floor = None\ncollections.Counter = None\ndef total(numbers):\n    return 0\n';
    expect((await judge(spoiling)).status).toBe('fail');
    expect((await judge(solution)).status).toBe('pass');
    const uses =
      'import math\nfrom collections import Counter\ndef total(numbers):\n    Counter(numbers)\n    return math.floor(sum(numbers))\n';
    expect((await judge(uses)).status).toBe('pass');
    expect((await judge('def total(numbers):\n    return sum(numbers) * extra\n')).tests[0]?.message).toMatch(
      /NameError/,
    );
  });

  it('takes nodes of a class of the same name, and survives a tree tied into a circle', async () => {
    const solution =
      'def total(numbers):\n    return tree_of(numbers)\n\ndef tree_of(numbers):\n    return TreeNode(numbers[0]) if numbers else None\n';
    const tests = 'CASES = [case("one", [3], example=True), case("none", [])]\n';
    const own =
      'class TreeNode:\n    def __init__(self, val=0, left=None, right=None):\n        self.val, self.left, self.right = val, left, right\n\n';
    expect((await judge(own + solution, { solution, tests })).status).toBe('pass');
    const circle = 'def total(root):\n    if root: root.left = root\n    return None\n';
    const report = await judge(circle, {
      solution: 'def total(root):\n    return None\n',
      tests: 'CASES = [case("a tree", tree([1, 2]))]\n',
    });
    expect(report).toMatchObject({
      status: 'fail',
      tests: [{ message: expect.stringMatching(/changed an argument/) as string }],
    });
  });

  it('compares what comes out of a large input, not only how long it takes', async () => {
    const tests = 'CASES = [case("two", [1, 2])]\nGROW = [500, 1000]\ndef grow(n): return [list(range(n))]\n';
    const short = 'def total(numbers):\n    return sum(numbers[:100])\n';
    const report = await judge(short, { tests });
    expect(report.tests.find(({ name }) => name === 'an input of size 500')?.status).toBe('fail');
  });
});

// Tests that are themselves code: what they print is read as values, what they assert is the message.
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleProblem } from '#core/bank/example-problem.ts';
import { judgePython } from '#core/judge/judge-python.ts';
import type { Report } from '#core/judge/report.ts';
import { findPython } from './find-python.ts';
import { openPython } from './open-python.ts';

const harness = fileURLToPath(new URL('../../sandbox/harness.py', import.meta.url));
const python = findPython([]);
if (python === null) throw new Error('These tests need python3.');
const open = openPython({ python, harness, limitSeconds: 20 });
afterAll(() => open.close());

const solution = 'import math\n\ndef total(numbers):\n    return sum(numbers)\n';

function judge(tests: readonly string[], code = solution): Promise<Report> {
  return judgePython(exampleProblem({ solution, tests: `CASES = [${tests.join(', ')}]` }), open, code, false);
}
const prints = (expect: string, printed: string): string =>
  `prints("it", ${JSON.stringify(`print(${JSON.stringify(printed)})`)}, ${JSON.stringify(expect)})`;

describe('a test that prints', () => {
  it.each([
    ['3', '3.0'],
    ['[1.0, 2.5]', '[1.  2.5]'],
    ['[[1. 2.]\n [3. 4.]]', '[[1.0, 2.0], [3.0, 4.0]]'],
    ['[[ 0.5, -1.3  ], [ 1.4, -0.7]]', 'array([[ 0.5, -1.3],\n       [ 1.4, -0.7]])'],
    ['[nan inf -inf]', '[nan, inf, -inf]'],
    ['0.5', 'np.float64(0.5)'],
    ['[1., 2.]', 'tensor([1., 2.], grad_fn=<AddBackward0>)'],
    ["({'a': 1}, [1.e-05])", "({'a': 1.0}, [0.00001])"],
    ['{1, 2}', '{2, 1}'],
    ['True', 'np.True_'],
    ['[ True False]', '[True, False]'],
    ["'word'", 'word'],
    ['1.0 [2. 3.]', '1.0 [2.0, 3.0]'],
    ['two   words: 3', 'two words:  3\n'],
    ['[0. 1. ... 9.]', '[0.  1.  ...  9.]'],
    ['', ''],
  ])('takes %j and %j for the same', async (expected, printed) => {
    expect((await judge([prints(expected, printed)])).status).toBe('pass');
  });

  it.each([
    ['[1.0, 2.0]', '[1.0, 2.1]', 'expected 2.0, got 2.1'],
    ['[1.0, 2.0]', '[1.0]', 'Expected 2 items, got 1'],
    ['[1.0]', 'None', 'Expected [1.0], got None. Is a return missing?'],
    ['[1.0]', '', "Expected a list, [1.0], got a string, ''"],
    ['nan', '0.0', 'Expected nan, got 0.0'],
    ['two words', 'three words', "Expected 'two words', got 'three words'"],
    ['2024-01-02', '2024 -1 -2', 'Expected'],
  ])('tells %j from %j', async (expected, printed, message) => {
    const report = await judge([prints(expected, printed)]);
    expect(report.tests[0]).toMatchObject({ status: 'fail', message: expect.stringContaining(message) });
  });

  it("uses the names of the candidate's code and modules of the reference, and shows the test", async () => {
    const tests = ['prints("two", "kept = total([1, 2])\\nprint(math.floor(kept))", "3", example=True)'];
    expect(await judge(tests, 'def total(numbers):\n    return 4\n')).toMatchObject({
      status: 'fail',
      tests: [{ name: 'two', message: 'Expected 3, got 4.', output: '4\n', example: true }],
      failures: [{ input: 'kept = total([1, 2])\nprint(math.floor(kept))', expected: '3', got: '4' }],
    });
    expect((await judge(tests, 'def total(numbers):\n    return numbers[5]\n')).tests[0]).toMatchObject({
      status: 'error',
      message: 'IndexError: list index out of range (line 2)',
    });
    expect((await judge(tests, 'import sys\ndef total(numbers):\n    sys.exit()\n')).tests[0]?.status).toBe('error');
    // Warnings are no part of what is compared, and printing without an end is cut.
    const warns = 'import warnings\ndef total(numbers):\n    warnings.warn("slow")\n    return sum(numbers)\n';
    expect((await judge(tests, warns)).status).toBe('pass');
    const floods = 'def total(numbers):\n    print("x" * 10 ** 7)\n    return 3\n';
    expect((await judge(tests, floods)).status).toBe('fail');
  });
});

describe('a test that asserts', () => {
  const tests = [
    'asserts("says why", "got = total([1, 2])\\nassert got == 3, f\'the sum is 3, not {got}\'")',
    'asserts("says the line", "got = total([])\\n\\nassert got == 0\\n")',
  ];

  it('passes when nothing is wrong', async () => {
    expect(await judge(tests)).toMatchObject({ status: 'pass', failures: [] });
  });

  it('fails with its message, or else with its line', async () => {
    const report = await judge(tests, 'def total(numbers):\n    return 7\n');
    expect(report).toMatchObject({
      status: 'fail',
      tests: [{ message: 'the sum is 3, not 7' }, { message: 'This does not hold: assert got == 0' }],
    });
    expect(report.failures[0]).toMatchObject({ expected: '', got: '' });
  });

  it('is an error where the code fails', async () => {
    expect(await judge(tests, 'def total(numbers):\n    return 1 / 0\n')).toMatchObject({
      status: 'error',
      tests: [{ message: 'ZeroDivisionError: division by zero (line 2)' }, {}],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { type DeepMlFiles, readDeepMl } from './deep-ml.ts';
import { definedIn, distinct, type ForeignProblem, levelOf, slugOf, toOwnProblem } from './foreign-problem.ts';
import { readJudgeTask } from './judge-task.ts';
import { codeDefining, readNotebook } from './notebook.ts';
import { topicOfProblem } from './topic-of-problem.ts';

const test = (code: string, expected: unknown = '1') => ({ test: code, expected_output: expected });
function deepMl(changes: Partial<DeepMlFiles> = {}) {
  return readDeepMl({
    name: '77_top-two',
    variant: null,
    meta: null,
    description: null,
    learn: null,
    example: null,
    starter: 'def first(x):\n    return x[0]\n\ndef top_two(x):\n    # here\n',
    solution:
      'def first(x):\n    return x[0]\n\ndef top_two(x):\n    return _sort(x)[:2]\n\ndef _sort(x):\n    return sorted(x)\n',
    tests: JSON.stringify([test('print(top_two(first([[3, 1]])))', '[1, 3]'), test('print(\n1)', 2)]),
    ...changes,
  });
}

describe('a folder of the Deep-ML kind', () => {
  it('needs no more than a solution and tests', () => {
    const read = deepMl();
    expect(read).toMatchObject({
      ok: true,
      value: {
        title: 'top two',
        level: 'core',
        entry: 'top_two',
        statement: 'Write `top_two`.',
        tests: [
          { name: 'print(top_two(first([[3, 1]])))', prints: '[1, 3]' },
          { name: 'test 2', prints: '2' },
        ],
      },
    });
  });

  it('takes what the tests call of what the candidate is given, whether that parses or not', () => {
    const tests = JSON.stringify([test('print(_sort(first(x)))')]);
    expect(deepMl({ tests })).toMatchObject({ value: { entry: 'first' } });
    expect(deepMl({ tests, starter: null })).toMatchObject({ value: { entry: '_sort', starter: null } });
    expect(deepMl({ tests: JSON.stringify([test('print(x.first)')]) })).toMatchObject({ ok: false });
  });

  it('names a variant, with its own difficulty', () => {
    const meta = JSON.stringify({ title: 'Top', difficulty: 'easy', pytorch_difficulty: 'hard' });
    expect(deepMl({ meta, variant: 'pytorch' })).toMatchObject({
      value: { title: 'Top (PyTorch)', level: 'advanced' },
    });
    expect(deepMl({ meta, variant: 'tinygrad' })).toMatchObject({
      value: { title: 'Top (tinygrad)', level: 'foundation' },
    });
  });
});

describe('a task', () => {
  const task = {
    title: 'Mean pool',
    difficulty: 'Hard',
    function_name: 'mean_pool',
    tests: [{ name: 'a', code: 'assert {fn}([1]) == 1' }, { name: 'a', code: 'mean_pool' }, { code: 'x' }],
    solution: 'def mean_pool(x): return sum(x) / len(x)',
  };
  const none = { template: null, solution: null };

  it('is read with its name filled in, each test with a name of its own', () => {
    expect(readJudgeTask(task, none)).toMatchObject({
      value: {
        level: 'advanced',
        hints: [],
        starter: null,
        tests: [{ name: 'a', code: 'assert mean_pool([1]) == 1' }, { name: 'a (2)' }, { name: 'test 3' }],
      },
    });
    expect(readJudgeTask({ ...task, solution: undefined }, none)).toMatchObject({ ok: false });
    expect(readJudgeTask([task], none)).toMatchObject({ ok: false });
  });

  it('finds code in notebooks that check it, and in no others', () => {
    const cells = (...sources: string[]) =>
      JSON.stringify({ cells: sources.map((source) => ({ cell_type: 'code', source: [source] })) });
    const notebook = readNotebook(
      cells('import math', '%pip install x', 'def mean_pool(x):\n    pass', "check('pool')"),
    );
    expect(notebook?.task).toBe('pool');
    expect(notebook === null ? null : codeDefining(notebook, 'mean_pool')).toBe(
      'import math\n\ndef mean_pool(x):\n    pass\n',
    );
    expect(notebook === null ? '' : codeDefining(notebook, 'other')).toBeNull();
    for (const text of [cells('def mean_pool(x): pass'), '{}', '', 'null', '{"cells": 3}'])
      expect(readNotebook(text)).toBeNull();
  });
});

describe('the problem in our form', () => {
  const foreign: ForeignProblem = {
    title: 'Add\n\tup',
    level: 'core',
    topic: 'optimisation',
    statement: 'Add.',
    modelAnswer: '',
    hints: [],
    entry: 'add',
    starter: null,
    solution: 'def add(a): return a',
    tests: [
      { name: 'one "two"', code: 'print(add("\u2028é\\n"))\n', prints: "it's\n" },
      { name: 'three', code: 'assert add(1)', prints: null },
    ],
  };
  const made = (changes: Partial<ForeignProblem> = {}, starter = 'def add(a): ...') =>
    toOwnProblem({ ...foreign, ...changes }, 'own-add', starter, { absolute: 1e-3, relative: 0 });

  it('writes the tests as Python, the first an example', () => {
    expect(made()).toMatchObject({
      value: {
        title: 'Add up',
        compare: { absolute: 1e-3, relative: 0 },
        tests: `CASES = [
    prints("one \\"two\\"", "print(add(\\"\u2028é\\\\n\\"))\\n", "it's\\n", example=True),
    asserts("three", "assert add(1)"),
]
`,
      },
    });
  });

  it.each([
    ['import numpy as np\nfrom torch.nn import Linear', ['numpy', 'torch']],
    ['import os, pandas', ['pandas']],
    ['x = 1; import scipy.stats', ['scipy']],
    ['def f():\n    from sklearn import svm', ['sklearn']],
    ['# import numpy\nnumpy = "import torch"', []],
  ])('knows the packages of %j', (solution, needs) => {
    expect(made({ solution })).toMatchObject({ value: { needs } });
  });

  it.each([
    ['no statement', { statement: ' ' }, /its statement cannot be used/],
    ['too much code', { solution: 'x'.repeat(60_000) }, /its solution cannot be used/],
    [
      'too many tests',
      { tests: Array.from({ length: 101 }, () => foreign.tests[1] ?? { name: '', code: '', prints: '' }) },
      /more than 100/,
    ],
    ['a long test', { tests: [{ name: 'x', code: 'x'.repeat(30_000), prints: null }] }, /a test is longer/],
    ['half a character', { modelAnswer: '\ud83d' }, /no text/],
    ['a null', { solution: 'x = "\0"' }, /no text/],
  ])('refuses %s', (_, changes, why) => {
    const refused = made(changes);
    expect(refused.ok ? '' : refused.error).toMatch(why);
  });
});

it('finds the names that are defined outermost', () => {
  expect(definedIn('def a(:\nclass B:\n    def c(self): ...\nasync def d(): ...\n# def e\n')).toEqual(['a', 'B', 'd']);
});

it('makes ids, levels and names of whatever is there', () => {
  expect(['Über-Größe: π!', '   ', 'x'.repeat(200), '--a--'].map(slugOf)).toEqual([
    'uber-gro-e',
    'problem',
    'x'.repeat(60),
    'a',
  ]);
  expect(['Easy', ' HARD ', 'medium', 3, undefined].map(levelOf)).toEqual([
    'foundation',
    'advanced',
    'core',
    'core',
    'core',
  ]);
  expect(distinct(['a', 'a ', '', 'b\nc'])).toEqual(['a', 'a (2)', 'test', 'b c']);
});

it('files problems under our topics', () => {
  expect(topicOfProblem('Multi-Head Attention', 'deep learning')).toBe('attention');
  expect(topicOfProblem('Sum it up', 'Linear Algebra')).toBe('linear-algebra');
  expect(topicOfProblem('Sum it up', '')).toBe('numerical-computing');
});

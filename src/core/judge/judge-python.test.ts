import { expect, it } from 'vitest';
import { comparisonSchema } from '#core/bank/problem.ts';
import { judgePython, type PythonProblem } from './judge-python.ts';
import type { Ended, Outcome, PythonRunner, Run } from './runner.ts';

const problem: PythonProblem = { entry: 'double', solution: '', tests: '', compare: comparisonSchema.parse({}) };

function outcome(changes: Partial<Outcome> = {}): Outcome {
  return {
    name: 'a case',
    origin: 'case',
    example: false,
    args: [2],
    calls: false,
    expected: { value: 4 },
    got: { value: 4 },
    broken: [],
    mutated: false,
    output: '',
    seconds: 0,
    ...changes,
  };
}

function runner(run: Partial<Run> | Ended, fails: (n: unknown) => boolean = () => false): PythonRunner {
  return {
    run: () => Promise.resolve('ended' in run ? run : { fault: null, output: '', outcomes: [], growth: null, ...run }),
    tryArguments: (trials) =>
      Promise.resolve(trials.map(([n]) => ({ expected: { value: 0 }, got: { value: fails(n) ? 1 : 0 }, broken: [] }))),
  };
}

it('passes what comes out right, and says nothing of it', async () => {
  const report = await judgePython(problem, runner({ outcomes: [outcome()] }), 'code', false);
  expect(report).toEqual({
    status: 'pass',
    message: null,
    tests: [{ name: 'a case', status: 'pass', message: null, output: '', example: false }],
    failures: [],
    output: '',
  });
});

it('makes a failing input as small as it still fails', async () => {
  const outcomes = [outcome({ args: [1_000], got: { value: 5 } })];
  const report = await judgePython(
    problem,
    runner({ outcomes }, (n) => Number(n) >= 7),
    'code',
    false,
  );
  expect(report.failures).toEqual([
    { test: 'a case', input: 'double(7)', expected: '0', got: '1', difference: 'Expected 0, got 1.', sets: null },
  ]);
});

it('lays two open at most: one by hand, and the smallest drawn', async () => {
  const outcomes = [
    outcome({ name: 'first', args: [11], got: { value: 1 } }),
    outcome({ name: 'second', args: [22], got: { value: 1 } }),
    outcome({ name: 'drawn 1', origin: 'generated', args: [333_333], got: { value: 1 } }),
    outcome({ name: 'drawn 2', origin: 'generated', args: [44], got: { value: 1 } }),
  ];
  const report = await judgePython(problem, runner({ outcomes }), 'code', false);
  expect(report.failures.map(({ test }) => test)).toEqual(['first', 'drawn 2']);
  expect(report.tests.map(({ name }) => name)).toEqual(['first', 'second', '2 inputs drawn at random']);
  expect(report.tests[2]?.message).toMatch(/^2 of 2 went wrong/);
});

it('names the error and the line, and what should have been raised', async () => {
  const fault = { kind: 'KeyError', message: "'a'", line: 3 };
  const raised = await judgePython(problem, runner({ outcomes: [outcome({ got: { fault } })] }), 'code', false);
  expect(raised).toMatchObject({ status: 'error', tests: [{ status: 'error', message: "KeyError: 'a' (line 3)" }] });
  const expected = { fault: { kind: 'ValueError', message: '', line: null } };
  const silent = await judgePython(problem, runner({ outcomes: [outcome({ expected })] }), 'code', false);
  expect(silent.tests[0]?.message).toBe('Expected ValueError to be raised, got 4.');
  const right = outcome({ expected, got: { fault: { kind: 'ValueError', message: 'no', line: 2 } } });
  expect((await judgePython(problem, runner({ outcomes: [right] }), 'code', false)).status).toBe('pass');
});

it('holds properties, and arguments that must stay as they are', async () => {
  const broken = outcome({ broken: ['The shares do not add up to 1.'] });
  expect((await judgePython(problem, runner({ outcomes: [broken] }), 'code', false)).tests[0]?.message).toBe(
    'The shares do not add up to 1.',
  );
  const changed = runner({ outcomes: [outcome({ mutated: true })] });
  expect((await judgePython(problem, changed, 'code', false)).tests[0]?.message).toMatch(/changed an argument/);
  const free = { ...problem, compare: { ...problem.compare, keepsArguments: false } };
  expect((await judgePython(free, changed, 'code', false)).status).toBe('pass');
});

it('says which limit ended a run, and where', async () => {
  const stopped = await judgePython(problem, runner({ ended: 'time', during: 'a long list' }), 'code', false);
  expect(stopped).toMatchObject({ status: 'timeout', tests: [{ name: 'a long list', status: 'timeout' }] });
  const loading = await judgePython(problem, runner({ ended: 'memory', during: '' }), 'code', false);
  expect(loading).toMatchObject({ status: 'error', tests: [] });
  expect(loading.message).toMatch(/more memory .* while the code was loaded/);
});

it('runs nothing where there is no code', async () => {
  expect(await judgePython(problem, runner({}), '  \n', false)).toMatchObject({
    status: 'error',
    message: 'There is no code yet.',
  });
});

it('calls code slow only when it is slow twice', async () => {
  const growth = (candidate: number[]) => ({
    sizes: [500, 1_000],
    reference: [0.001, 0.002],
    candidate,
    fault: null,
  });
  const times = [growth([0.002, 0.04]), growth([0.001, 0.002])];
  const once: PythonRunner = {
    ...runner({}),
    run: () => Promise.resolve({ fault: null, output: '', outcomes: [outcome()], growth: times.shift() ?? null }),
  };
  expect((await judgePython(problem, once, 'code', false)).status).toBe('pass');
  const always = runner({ outcomes: [outcome()], growth: growth([0.002, 0.04]) });
  const report = await judgePython(problem, always, 'code', false);
  expect(report).toMatchObject({ status: 'fail', failures: [] });
  expect(report.tests.at(-1)?.message).toMatch(/Too slow/);
  const far = {
    ...once,
    run: () => Promise.resolve({ fault: null, output: '', outcomes: [outcome()], growth: growth([0.004, 0.9]) }),
  };
  expect((await judgePython(problem, far, 'code', false)).status).toBe('fail');
});

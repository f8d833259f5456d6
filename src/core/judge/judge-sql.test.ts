import { expect, test } from 'vitest';
import { comparisonSchema } from '#core/bank/problem.ts';
import { disprove, judgeSql } from './judge-sql.ts';
import type { Ended, QueryResult, SqlRunner } from './runner.ts';

const set = (...values: string[]): QueryResult => ({
  set: { columns: [{ name: 'n', type: 'integer' }], rows: values.map((value) => [value]), total: values.length },
  seconds: 0,
});
const fault = (state: string): QueryResult => ({
  fault: { message: 'refused', hint: 'look again', position: 1, state },
});

/** A place that answers by query and setup. */
function runner(answers: Readonly<Record<string, QueryResult | Ended>>): SqlRunner {
  return {
    query: async (schema, setup, statement) => {
      const answer = answers[`${statement} ${setup}`.trim()] ?? answers[statement];
      if (answer === undefined || schema !== 'lab') throw new Error(`unexpected ${statement} ${setup}`);
      return answer;
    },
  };
}
const problem = {
  schema: 'lab',
  compare: comparisonSchema.parse({ order: 'any' }),
  solution: 'good',
  sqlTests: ['', 'ties', 'nulls', 'none'].map((setup) => ({ name: `with ${setup || 'all rows'}`, setup })),
};

test('passes what gives the rows of the solution in every test', async () => {
  const report = await judgeSql(problem, runner({ good: set('1', '2'), mine: set('2', '1') }), 'mine', false);
  expect(report).toMatchObject({ status: 'pass', failures: [], message: null });
  expect(report.tests.map(({ status, example }) => [status, example])).toEqual([
    ['pass', true],
    ['pass', false],
    ['pass', false],
    ['pass', false],
  ]);
});

test('lays at most two failing tests open, with the rows that matter', async () => {
  const report = await judgeSql(
    problem,
    runner({ good: set('1', '2'), mine: set('1'), 'mine ties': set('1', '2') }),
    'mine',
    false,
  );
  expect(report.status).toBe('fail');
  expect(report.tests.map(({ status }) => status)).toEqual(['fail', 'pass', 'fail', 'fail']);
  expect(report.failures.map((failure) => failure.test)).toEqual(['with all rows', 'with nulls']);
  expect(report.failures[1]).toEqual({
    test: 'with nulls',
    input: 'nulls',
    expected: 'n\n2\n(1 of 2 rows)',
    got: 'n\n(0 of 1 row)',
    difference: 'Expected 2 rows, got 1 row. 1 row is missing, for one (2).',
    sets: {
      expected: { columns: [{ name: 'n', type: 'integer' }], rows: [['2']], total: 2 },
      got: { columns: [{ name: 'n', type: 'integer' }], rows: [], total: 1 },
    },
  });
});

test('what PostgreSQL does not accept is not tried again', async () => {
  const report = await judgeSql(problem, runner({ good: set('1'), mine: fault('42703') }), 'mine', false);
  expect(report).toMatchObject({ status: 'error', message: 'refused\nLine 1: mine\nlook again', failures: [] });
  expect(report.tests.map(({ status }) => status)).toEqual(['error', 'error', 'error', 'error']);
});

test('an error that the rows of one test cause is that test’s alone', async () => {
  const answers = { good: set('1'), mine: set('1'), 'mine none': fault('22012') };
  const report = await judgeSql(problem, runner(answers), 'mine', false);
  expect(report.status).toBe('fail');
  expect(report.tests.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'error']);
});

test('a query that does not end is a timeout', async () => {
  const answers = { good: set('1'), mine: { ended: 'time' as const, during: null } };
  const report = await judgeSql(problem, runner(answers), 'mine', false);
  expect(report).toMatchObject({ status: 'timeout', message: expect.stringContaining('time limit') });
});

test('the solution is held against rows written by hand', async () => {
  const byHand = { ...problem, sqlTests: [{ name: 'by hand', setup: '', expect: [['1'], ['3']] }] };
  expect(await disprove(byHand, runner({ good: set('3', '1') }))).toEqual([]);
  expect(await disprove(byHand, runner({ good: set('1') }))).toEqual([
    'by hand: Expected 2 rows, got 1 row. 1 row is missing, for one (3).',
  ]);
  await expect(disprove(byHand, runner({ good: fault('42601') }))).rejects.toThrow('The solution does not run');
});

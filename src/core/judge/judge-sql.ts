import type { Problem, SqlTest } from '#core/bank/problem.ts';
import { compareSets } from './compare-sets.ts';
import type { SetDifference } from './explain-rows.ts';
import { type Failure, MOST_FAILURES, type Report, statusOf, type TestReport } from './report.ts';
import type { Ended, QueryResult, ResultSet, SqlRunner } from './runner.ts';

type JudgedProblem = Pick<Problem, 'schema' | 'compare' | 'solution' | 'sqlTests'>;
type Came = { readonly test: TestReport; readonly failure: Failure | null };

/**
 * Runs a query against every test of a problem. What is expected is what the solution gives over the same rows.
 * @param examplesOnly only the first test: the tables as they are
 * @throws when the solution does not run, which is a mistake of the bank
 */
export async function judgeSql(
  problem: JudgedProblem,
  runner: SqlRunner,
  query: string,
  examplesOnly: boolean,
): Promise<Report> {
  const sqlTests = examplesOnly ? problem.sqlTests.slice(0, 1) : problem.sqlTests;
  const tests: TestReport[] = [];
  const failures: Failure[] = [];
  for (const [at, test] of sqlTests.entries()) {
    // The solution first: where it is slow to answer, the time is not the candidate's.
    const expected = await solve(problem, runner, test);
    const got = await runner.query(problem.schema ?? '', test.setup, query);
    const came = judgeTest(problem, test, at === 0, expected, got, query);
    tests.push(came.test);
    if (came.failure !== null && failures.length < MOST_FAILURES) failures.push(came.failure);
    // A query that ran into the limit, or that PostgreSQL does not accept, does so in every test.
    if ('ended' in got || ('fault' in got && !DEPENDS_ON_ROWS.test(got.fault.state))) {
      const { status, message } = came.test;
      if ('ended' in got && (got.ended === 'lost' || got.ended === 'stopped'))
        return { status, interrupted: true, message, tests: [], failures: [], output: '' };
      const untried = sqlTests.slice(at + 1).map((other) => ({ ...came.test, name: other.name, example: false }));
      return { status, message, tests: [...tests, ...untried], failures, output: '' };
    }
  }
  return { status: statusOf(tests), message: null, tests, failures, output: '' };
}

/**
 * What the solution does wrong by the rows written out by hand, each a sentence.
 * @throws when the solution does not run
 */
export async function disprove(problem: JudgedProblem, runner: SqlRunner): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const test of problem.sqlTests) {
    const set = await solve(problem, runner, test);
    if (set.total > set.rows.length) complaints.push(`${test.name}: ${set.total} rows are more than can be compared`);
    if (test.expect === undefined) continue;
    const byHand = { columns: set.columns, rows: test.expect, total: test.expect.length };
    const difference = compareSets(byHand, set, problem.compare);
    if (difference !== null) complaints.push(`${test.name}: ${difference.message}`);
  }
  return complaints;
}

/** Data exceptions, division by zero for one, come from the rows a test made. */
const DEPENDS_ON_ROWS = /^2[12]/;

async function solve(problem: JudgedProblem, runner: SqlRunner, test: SqlTest): Promise<ResultSet> {
  const result = await runner.query(problem.schema ?? '', test.setup, problem.solution);
  if ('set' in result) return result.set;
  throw new Error(
    `The solution does not run in "${test.name}": ${'fault' in result ? result.fault.message : result.ended}`,
  );
}

function judgeTest(
  problem: JudgedProblem,
  test: SqlTest,
  example: boolean,
  expected: ResultSet,
  got: QueryResult | Ended,
  query: string,
): Came {
  const report = { name: test.name, output: '', example };
  if ('ended' in got) {
    const message = ENDINGS[got.ended];
    return { test: { ...report, status: got.ended === 'time' ? 'timeout' : 'error', message }, failure: null };
  }
  if ('fault' in got) {
    return { test: { ...report, status: 'error', message: sayFault(got.fault, query) }, failure: null };
  }
  const difference = compareSets(expected, got.set, problem.compare);
  if (difference === null) return { test: { ...report, status: 'pass', message: null }, failure: null };
  return {
    test: { ...report, status: 'fail', message: difference.message },
    failure: layOpen(test, expected, got.set, difference),
  };
}

/** PostgreSQL's message, the line of the query it points at, and its hint. */
function sayFault(
  { message, hint, position }: Extract<QueryResult, { fault: unknown }>['fault'],
  query: string,
): string {
  const before = position === null ? null : query.slice(0, position - 1).split('\n');
  const line = before === null ? [] : [`Line ${before.length}: ${query.split('\n')[before.length - 1]?.trim() ?? ''}`];
  return [message, ...line, ...(hint === null ? [] : [hint])].join('\n').slice(0, 8_000);
}

const ENDINGS: Readonly<Record<Ended['ended'], string>> = {
  time: 'The query did not end within the time limit. A join without a condition, or a recursion without an end, can do that.',
  memory: 'The query used more memory than there is.',
  lost: 'The database stopped while the query ran. Please run it again.',
  stopped: 'You stopped it.',
};

function layOpen(test: SqlTest, expected: ResultSet, got: ResultSet, difference: SetDifference): Failure {
  const shown = { ...expected, rows: [...difference.expected] };
  const came = { ...got, rows: [...difference.got] };
  return {
    test: test.name,
    input: test.setup.trim(),
    expected: table(shown),
    got: table(came),
    difference: difference.message,
    sets: { expected: shown, got: came },
  };
}

/** Rows as text in columns, for places that know no tables. */
function table({ columns, rows, total }: ResultSet): string {
  const lines = [columns.map((column) => column.name), ...rows.map((row) => row.map((cell) => cell ?? 'null'))].map(
    (line) => line.map((cell) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell)),
  );
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  return [...text, `(${rows.length} of ${total === 1 ? '1 row' : `${total} rows`})`].join('\n');
}

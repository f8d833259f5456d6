import type { Comparison, Problem } from '#core/bank/problem.ts';
import { compareValues } from './compare-values.ts';
import { isFarTooSlow, tooSlow } from './growth.ts';
import { type Failure, MOST_FAILURES, type Report, statusOf, type TestReport } from './report.ts';
import type { CallResult, Ended, Outcome, PythonJob, PythonRunner, Run } from './runner.ts';
import { sayFault } from './say-fault.ts';
import { show, showCall } from './show.ts';
import { smallerArguments } from './shrink.ts';
import type { PythonValue } from './value.ts';

/** What a problem hands to the judge. */
export type PythonProblem = Pick<Problem, 'entry' | 'solution' | 'tests' | 'compare'>;

/** A failing test is made smaller in at most this many steps, so that the candidate does not wait for it. */
const MOST_STEPS = 30;

/** The name of the test that is about time. */
export const GROWTH = 'keeps up as the input grows';

/** A test that did not pass: the verdict, and what is needed to lay it open. */
type Verdict = { readonly status: 'fail' | 'error'; readonly message: string };
type Tried = Pick<Outcome, 'expected' | 'got' | 'broken'>;

/**
 * Runs a candidate's Python against the tests of a problem and says what passed.
 * @param runner a place where Python runs; what it answers is not believed beyond its form
 * @param examplesOnly only the tests shown in the statement
 */
export async function judgePython(
  problem: PythonProblem,
  runner: PythonRunner,
  code: string,
  examplesOnly: boolean,
): Promise<Report> {
  const { entry = '', solution, tests, compare } = problem;
  if (code.trim() === '') return nothingRan('error', 'There is no code yet.', '');
  const job: PythonJob = { code, entry, solution, tests, examplesOnly, argument: compare.argument ?? null };
  const run = await runner.run(job);
  if ('ended' in run) return ended(run);
  if (run.fault !== null) return nothingRan('error', sayFault(run.fault), run.output);
  if (run.outcomes.length === 0) {
    const what = examplesOnly
      ? 'This problem shows no examples to run; submit runs its tests.'
      : 'There are no tests to run.';
    return nothingRan('error', what, run.output);
  }
  const reports = await confirmed(run, job, compare, runner);
  const failures = await layOpen(run.outcomes, problem, runner);
  return { status: statusOf(reports), message: null, tests: reports, failures, output: run.output };
}

function nothingRan(status: 'error' | 'timeout', message: string, output: string): Report {
  return { status, message, tests: [], failures: [], output };
}

const limits: Readonly<Record<Ended['ended'], string>> = {
  time: 'It was stopped: it ran longer than the limit',
  memory: 'It was stopped: it took more memory than there is',
  lost: 'The place it ran in broke down',
  stopped: 'You stopped it',
};

function ended(run: Ended): Report {
  const loading = run.during === null || run.during === '';
  const message = `${limits[run.ended]}${loading ? ' while the code was loaded' : `, in “${run.during}”`}.`;
  const status = run.ended === 'time' ? 'timeout' : 'error';
  if (run.ended === 'lost' || run.ended === 'stopped') return { ...nothingRan(status, message, ''), interrupted: true };
  if (loading) return nothingRan(status, message, '');
  const test: TestReport = { name: run.during ?? '', status, message, output: '', example: false };
  return { ...nothingRan(status, message, ''), tests: [test] };
}

/**
 * The reports, where only time speaks against the code those of a second run: a busy machine can make anything look slow once.
 */
async function confirmed(run: Run, job: PythonJob, compare: Comparison, runner: PythonRunner): Promise<TestReport[]> {
  const reports = testReports(run, compare);
  const failing = reports.filter(({ status }) => status !== 'pass');
  const onlyTime = failing.length === 1 && failing[0]?.name === GROWTH;
  if (!onlyTime || run.growth === null || run.growth.fault !== null || isFarTooSlow(run.growth)) return reports;
  const again = await runner.run(job);
  return 'ended' in again || again.fault !== null ? reports : testReports(again, compare);
}

/** One report a test; those drawn at random are one together. */
function testReports(run: Run, compare: Comparison): TestReport[] {
  const reports = run.outcomes
    .filter(({ origin }) => origin === 'case')
    .map((outcome): TestReport => {
      const verdict = verdictOf(outcome, compare);
      const { name, output, example } = outcome;
      return { name, status: verdict?.status ?? 'pass', message: verdict?.message ?? null, output, example };
    });
  const drawn = run.outcomes.filter(({ origin }) => origin === 'generated');
  if (drawn.length > 0) reports.push(drawnReport(drawn, compare));
  if (run.growth !== null) {
    const message = tooSlow(run.growth);
    const status = message === null ? 'pass' : 'fail';
    reports.push({ name: GROWTH, status, message, output: '', example: false });
  }
  return reports;
}

function drawnReport(drawn: readonly Outcome[], compare: Comparison): TestReport {
  const verdicts = drawn.map((outcome) => verdictOf(outcome, compare)).filter((verdict) => verdict !== null);
  const name = `${drawn.length} inputs drawn at random`;
  const [first] = verdicts;
  if (first === undefined) return { name, status: 'pass', message: null, output: '', example: false };
  const status = verdicts.every((verdict) => verdict.status === 'error') ? 'error' : 'fail';
  const message = `${verdicts.length} of ${drawn.length} went wrong. ${first.message}`;
  return { name, status, message, output: '', example: false };
}

function verdictOf(outcome: Tried & { readonly mutated?: boolean }, compare: Comparison): Verdict | null {
  const { expected, got, broken } = outcome;
  const expects = expected !== null && 'fault' in expected ? expected.fault : null;
  if ('fault' in got) {
    if (expects !== null && got.fault.kind === expects.kind) return null;
    const wanted = expects === null ? '' : ` where ${expects.kind} should be raised`;
    return { status: 'error', message: `${sayFault(got.fault)}${wanted}` };
  }
  if (expects !== null)
    return { status: 'fail', message: `Expected ${expects.kind} to be raised, got ${show(got.value)}.` };
  const difference =
    expected === null || 'fault' in expected ? null : compareValues(expected.value, got.value, compare);
  if (difference !== null) return { status: 'fail', message: difference };
  const [property] = broken;
  if (property !== undefined) return { status: 'fail', message: property };
  if (outcome.mutated && compare.keepsArguments)
    return {
      status: 'fail',
      message: 'The result is right, but the function changed an argument it was given; work on a copy.',
    };
  return null;
}

/** The failing tests worth reading: the first by hand and the smallest drawn, each made smaller where the tests allow it. */
async function layOpen(outcomes: readonly Outcome[], problem: PythonProblem, runner: PythonRunner): Promise<Failure[]> {
  const failing = outcomes
    .filter((outcome) => verdictOf(outcome, problem.compare) !== null)
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const byHand = failing.filter(({ origin }) => origin === 'case');
  const drawn = failing.filter(({ origin }) => origin === 'generated');
  const chosen = [...byHand.slice(0, drawn.length > 0 ? 1 : MOST_FAILURES), ...drawn].slice(0, MOST_FAILURES);
  const failures: Failure[] = [];
  for (const outcome of chosen) {
    const failure = await layOpenOne(outcome, problem, runner);
    // Made smaller, two failing tests may come to the same call.
    if (!failures.some(({ input }) => input === failure.input)) failures.push(failure);
  }
  return failures;
}

async function layOpenOne(outcome: Outcome, problem: PythonProblem, runner: PythonRunner): Promise<Failure> {
  let [args, tried]: [readonly PythonValue[], Tried & { readonly mutated?: boolean }] = [outcome.args, outcome];
  const fixed = outcome.code !== undefined || raisesAsExpected(outcome.expected);
  for (let step = 0; step < MOST_STEPS && !fixed; step++) {
    const smaller = smallerArguments(args, outcome.calls);
    const trials = smaller.length === 0 ? [] : await runner.tryArguments(smaller);
    if ('ended' in trials) break;
    const found = trials.findIndex((trial) => trial !== null && verdictOf(trial, problem.compare) !== null);
    const [next, trial] = [smaller[found], trials[found]];
    if (next === undefined || trial === undefined || trial === null) break;
    [args, tried] = [next, trial];
  }
  return {
    test: outcome.name,
    input: outcome.code?.trim() ?? showCall(problem.entry ?? '', args, outcome.calls),
    ...(outcome.code === undefined ? {} : { asWritten: true }),
    expected: tried.expected === null ? '' : showResult(tried.expected),
    // What fails an assertion has no result of its own.
    got: outcome.code !== undefined && tried.broken.length > 0 ? '' : showResult(tried.got),
    difference: verdictOf(tried, problem.compare)?.message ?? '',
    sets: null,
  };
}

function raisesAsExpected(expected: CallResult | null): boolean {
  return expected !== null && 'fault' in expected;
}

function showResult(result: CallResult): string {
  return 'value' in result ? show(result.value) : `raises ${sayFault(result.fault)}`;
}

function sizeOf({ args, code }: Outcome): number {
  return code?.length ?? JSON.stringify(args).length;
}

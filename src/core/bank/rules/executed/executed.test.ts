import { describe, expect, it } from 'vitest';
import type { Report, RunStatus } from '#core/judge/report.ts';
import { exampleProblem } from '../../example-problem.ts';
import type { Problem } from '../../problem.ts';
import { applyExecutedRules } from './apply-executed.ts';
import type { Prover } from './executed-rule.ts';

const problem = exampleProblem();
const [first, second] = problem.wrong;

function report(status: RunStatus, changes: Partial<Report> = {}): Report {
  const message = status === 'pass' ? null : 'Expected 3, got 2.';
  const tests = [{ name: 'two', status, message, output: '', example: true }];
  const failure = {
    test: 'two',
    input: 'total([1, 2])',
    expected: '3',
    got: '2',
    difference: message ?? '',
    sets: null,
  };
  return { status, message: null, tests, failures: status === 'pass' ? [] : [failure], output: '', ...changes };
}

/** A prover that answers by the code it is given; what it was not told passes only where it is the solution. */
function prover(answers: Readonly<Record<string, Report>> = {}, disproved: readonly string[] = []): Prover {
  return {
    judge: (of, code) => Promise.resolve(answers[code] ?? report(code === of.solution ? 'pass' : 'fail')),
    disprove: () => Promise.resolve(disproved),
  };
}

async function found(answers: Record<string, Report>, of: Problem = problem): Promise<string[]> {
  const { findings } = await applyExecutedRules([of], prover(answers), () => undefined);
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('a problem that proves itself', () => {
  it('has nothing found, and is counted with every piece of its code', async () => {
    const progress: string[] = [];
    const done = await applyExecutedRules([problem, problem], prover(), (n, all) => progress.push(`${n} of ${all}`));
    expect(done).toEqual({ problems: 2, runs: 8, findings: [] });
    expect(progress).toEqual(['1 of 2', '2 of 2']);
  });

  it('needs a solution that passes', async () => {
    expect(await found({ [problem.solution]: report('fail') })).toEqual([
      'solution-passes: the solution: “two”: fail, Expected 3, got 2.',
    ]);
    const unloaded = report('error', { tests: [], failures: [], message: 'SyntaxError' });
    expect(await found({ [problem.solution]: unloaded })).toEqual([
      'solution-passes: the solution: error, SyntaxError',
    ]);
  });

  it('needs a starter that loads and does not pass', async () => {
    expect(await found({ [problem.starter]: report('pass') })).toEqual(['starter-fails: the starter passes']);
    const unloaded = report('error', { tests: [], failures: [], message: 'NameError' });
    expect(await found({ [problem.starter]: unloaded })).toEqual([
      'starter-fails: the starter does not load: NameError',
    ]);
    expect(await found({}, { ...problem, starter: ' ' })).toEqual(['starter-fails: there is no starter']);
  });

  it('needs wrong solutions that run, fail, and are told why', async () => {
    expect(await found({ [first?.code ?? '']: report('pass') })).toEqual([
      `wrong-solutions-fail: wrong/${first?.id}: passes every test`,
    ]);
    const unloaded = report('error', { tests: [], failures: [], message: 'SyntaxError' });
    expect(await found({ [second?.code ?? '']: unloaded })).toEqual([
      `wrong-solutions-fail: wrong/${second?.id}: does not run: SyntaxError`,
    ]);
    const silent = report('fail', {
      tests: [{ name: 'two', status: 'fail', message: null, output: '', example: true }],
    });
    expect(await found({ [first?.code ?? '']: silent })).toEqual([
      `wrong-solutions-fail: wrong/${first?.id}: fails without a message`,
    ]);
    expect(await found({ [first?.code ?? '']: report('fail', { failures: [] }) })).toEqual([
      `wrong-solutions-fail: wrong/${first?.id}: fails, and no failing test is laid open`,
    ]);
    expect(await found({ [first?.code ?? '']: report('timeout', { failures: [] }) })).toEqual([]);
  });

  it('needs rows by hand where it is SQL, and a solution that gives them', async () => {
    const sql: Problem = { ...problem, kind: 'sql', sqlTests: [{ name: 'as they are', setup: '', expect: [['1']] }] };
    const { findings } = await applyExecutedRules([sql], prover({}, ['as they are: 2 rows']), () => undefined);
    expect(findings).toEqual([{ rule: 'rows-by-hand', at: problem.id, message: 'as they are: 2 rows' }]);
    const { findings: none } = await applyExecutedRules([{ ...sql, sqlTests: [] }], prover(), () => undefined);
    expect(none.map(({ message }) => message)).toEqual(['no test has rows worked out by hand']);
  });

  it('is a finding when it was not run', async () => {
    const broken: Prover = { ...prover(), judge: () => Promise.reject(new Error('no python3')) };
    expect(await applyExecutedRules([problem], broken, () => undefined)).toEqual({
      problems: 0,
      runs: 0,
      findings: [{ rule: 'problems-run', at: problem.id, message: 'was not run: no python3' }],
    });
  });
});

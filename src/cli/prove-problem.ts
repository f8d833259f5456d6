import { findPython } from '#adapters/python/find-python.ts';
import { type ForeignProblem, toOwnProblem } from '#core/bank/import/foreign-problem.ts';
import { type OwnProblem, pythonPackages } from '#core/bank/problem.ts';
import type { Report } from '#core/judge/report.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { CodeJudge } from './open-code-judge.ts';

/** A problem that may be taken, and what there is to say of it. */
export type Proven = {
  readonly problem: OwnProblem;
  /** False where a package was missing to run it. */
  readonly checked: boolean;
  readonly notes: readonly string[];
};

/** How far printed numbers may be apart: as precise as the solution allows. */
const exact = { absolute: 1e-6, relative: 1e-6 };
const rounded = { absolute: 1e-3, relative: 1e-3 };

/**
 * Runs the solution and the starter of a foreign problem as a candidate's code is run.
 * @returns the problem when the solution passes and the starter does not; otherwise why not, as the end of a sentence
 */
export async function proveProblem(
  foreign: ForeignProblem,
  id: string,
  starter: string,
  judge: Pick<CodeJudge, 'judge'>,
): Promise<Result<Proven, string>> {
  const made = toOwnProblem(foreign, id, starter, exact);
  if (!made.ok) return made;
  const missing = made.value.needs.filter((name) => !isHere(name));
  if (missing.length > 0) {
    const loose: OwnProblem = { ...made.value, compare: { ...made.value.compare, ...rounded } };
    return ok({ problem: loose, checked: false, notes: [notRun(missing)] });
  }
  const solved = await solveIt(made.value, judge);
  if (!solved.ok) return solved;
  const { problem, notes } = solved.value;
  const begun = await run(judge, problem, starter);
  if (!begun.ok) return begun;
  if (begun.value.status === 'pass') return err('its starter passes already');
  const unread =
    begun.value.tests.length === 0 ? ['Its starter does not load until something is written into it.'] : [];
  return ok({ problem, checked: true, notes: [...notes, ...unread] });
}

async function solveIt(
  problem: OwnProblem,
  judge: Pick<CodeJudge, 'judge'>,
): Promise<Result<Omit<Proven, 'checked'>, string>> {
  const strict = await run(judge, problem, problem.solution);
  if (!strict.ok) return strict;
  if (strict.value.status === 'pass') return ok({ problem, notes: [] });
  const loose: OwnProblem = { ...problem, compare: { ...problem.compare, ...rounded } };
  const again = strict.value.status === 'fail' ? await run(judge, loose, problem.solution) : strict;
  if (again.ok && again.value.status === 'pass')
    return ok({ problem: loose, notes: ['Its expected numbers are rounded, so three digits are compared.'] });
  const { tests, message } = strict.value;
  const failing = tests.find(({ status }) => status !== 'pass');
  return err(
    failing === undefined
      ? `its solution does not run: ${message ?? 'no test ran'}`
      : `its solution fails “${failing.name}”: ${failing.message ?? failing.status}`,
  );
}

async function run(
  judge: Pick<CodeJudge, 'judge'>,
  problem: OwnProblem,
  code: string,
): Promise<Result<Report, string>> {
  try {
    return ok(await judge.judge(problem, code));
  } catch (error) {
    // What the solution or a test raises while it is loaded.
    return err(error instanceof Error ? error.message : String(error));
  }
}

const here = new Map<string, boolean>();

function isHere(name: string): boolean {
  const known = here.get(name) ?? findPython([name]) !== null;
  here.set(name, known);
  return known;
}

function notRun(missing: readonly string[]): string {
  const names = missing.join(' and ');
  const browser = missing.every((name) => pythonPackages.some((other) => other === name));
  const where = browser ? 'in the browser' : `on the command line where ${names} is installed (greenroom solve)`;
  return `It was not run: python3 has no ${names} here. It runs ${where}.`;
}

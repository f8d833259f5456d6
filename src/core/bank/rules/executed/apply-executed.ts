import type { Problem } from '../../problem.ts';
import type { Finding } from '../apply.ts';
import type { Prover } from './executed-rule.ts';
import { executedRules } from './index.ts';

/** How many problems were executed, and how many pieces of code. */
export type Executed = { readonly problems: number; readonly runs: number; readonly findings: readonly Finding[] };

/**
 * Executes problems one after the other.
 * @param prover the place a candidate's code goes through; what it throws becomes a finding, since a problem that was not run
 *   is not known to be right
 */
export async function applyExecutedRules(
  problems: readonly Problem[],
  prover: Prover,
  report: (done: number, all: number) => void,
): Promise<Executed> {
  const findings: Finding[] = [];
  let [executed, runs] = [0, 0];
  for (const [i, problem] of problems.entries()) {
    try {
      for (const rule of executedRules) {
        const { found, runs: ran } = await rule.check(problem, prover);
        runs += ran;
        for (const message of found) findings.push({ rule: rule.name, at: problem.id, message });
      }
      executed++;
    } catch (error) {
      const message = `was not run: ${error instanceof Error ? error.message : String(error)}`;
      findings.push({ rule: 'problems-run', at: problem.id, message });
    }
    report(i + 1, problems.length);
  }
  return { problems: executed, runs, findings };
}

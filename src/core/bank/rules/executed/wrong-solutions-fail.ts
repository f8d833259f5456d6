import { GROWTH } from '#core/judge/judge-python.ts';
import type { Report } from '#core/judge/report.ts';
import type { ExecutedRule } from './executed-rule.ts';

export const wrongSolutionsFail: ExecutedRule = {
  name: 'wrong-solutions-fail',
  description: 'Every planted wrong solution runs and fails, and the failing test is laid open.',
  check: async (problem, { judge }) => {
    const found: string[] = [];
    for (const { id, code } of problem.wrong) {
      const complaint = complaintOf(await judge(problem, code));
      if (complaint !== null) found.push(`wrong/${id}: ${complaint}`);
    }
    return { found, runs: problem.wrong.length };
  },
};

function complaintOf(report: Report): string | null {
  if (report.status === 'pass') return 'passes every test';
  if (report.status === 'timeout') return null;
  if (report.tests.length === 0) return `does not run: ${report.message ?? ''}`;
  const failing = report.tests.filter(({ status }) => status !== 'pass');
  if (failing.some(({ message }) => message === null || message === '')) return 'fails without a message';
  const onlySlow = failing.every(({ name }) => name === GROWTH);
  return report.failures.length === 0 && !onlySlow ? 'fails, and no failing test is laid open' : null;
}

import type { ExecutedRule } from './executed-rule.ts';

export const solutionPasses: ExecutedRule = {
  name: 'solution-passes',
  description: 'The reference solution passes every test of its problem.',
  check: async (problem, { judge }) => {
    const report = await judge(problem, problem.solution);
    const failing = report.tests.filter(({ status }) => status !== 'pass');
    const found = failing.map((test) => `the solution: “${test.name}”: ${test.status}, ${test.message ?? ''}`);
    if (report.status !== 'pass' && found.length === 0)
      found.push(`the solution: ${report.status}, ${report.message ?? ''}`);
    return { found, runs: 1 };
  },
};

import type { ExecutedRule } from './executed-rule.ts';

export const starterFails: ExecutedRule = {
  name: 'starter-fails',
  description: 'The code a candidate starts from loads, and does not pass.',
  check: async (problem, { judge }) => {
    if (problem.starter.trim() === '') return { found: ['there is no starter'], runs: 0 };
    const report = await judge(problem, problem.starter);
    if (report.status === 'pass') return { found: ['the starter passes'], runs: 1 };
    // A query that is only a comment cannot be run; Python that does not load would greet the candidate with an error.
    const broken = problem.kind === 'coding' && report.tests.length === 0;
    return { found: broken ? [`the starter does not load: ${report.message ?? ''}`] : [], runs: 1 };
  },
};

import type { ExecutedRule } from './executed-rule.ts';

export const rowsByHand: ExecutedRule = {
  name: 'rows-by-hand',
  description: 'A SQL problem has rows worked out by hand, and its solution gives them.',
  check: async (problem, { disprove }) => {
    if (problem.kind !== 'sql') return { found: [], runs: 0 };
    const found = [...(await disprove(problem))];
    if (!problem.sqlTests.some(({ expect }) => expect !== undefined)) found.push('no test has rows worked out by hand');
    return { found, runs: 0 };
  },
};

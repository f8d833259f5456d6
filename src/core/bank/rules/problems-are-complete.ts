import type { Bank } from '../bank.ts';
import type { Problem } from '../problem.ts';
import type { ProblemSection } from '../vocabulary.ts';
import type { Complaint, Rule } from './rule.ts';

/** The fewest active problems of each section. */
const FEWEST: Readonly<Record<ProblemSection, number>> = { general: 30, ml: 36, debugging: 8, sql: 24 };
const FEWEST_POINTS = 3;
const FEWEST_PHRASINGS = 4;
const FEWEST_EXAMPLES = 2;

export const problemsAreComplete: Rule = {
  name: 'problems-are-complete',
  description:
    'Every section has its problems; each names what its tests call, shows examples and carries a rubric for its explanation.',
  scope: 'bank',
  check(bank) {
    const active = bank.problems.filter(({ status }) => status === 'active');
    const short = Object.entries(FEWEST).flatMap(([section, fewest]): Complaint[] => {
      const count = active.filter((problem) => problem.section === section).length;
      return count >= fewest ? [] : [{ at: section, message: `${count} active problems; at least ${fewest}` }];
    });
    const incomplete = active.flatMap((problem) =>
      complaintsOf(problem, bank).map((message): Complaint => ({ at: problem.id, message })),
    );
    return [...short, ...incomplete];
  },
};

function complaintsOf(problem: Problem, bank: Bank): string[] {
  const { points, falseClaims } = problem;
  return [
    ...(points.length < FEWEST_POINTS
      ? [`${points.length} points for the explanation; at least ${FEWEST_POINTS}`]
      : []),
    ...points
      .filter(({ phrasings }) => phrasings.length < FEWEST_PHRASINGS)
      .map(({ id }) => `point '${id}' has fewer than ${FEWEST_PHRASINGS} phrasings`),
    ...(falseClaims.length === 0 ? ['no false claim'] : []),
    ...(problem.kind === 'coding' ? ofPython(problem) : ofSql(problem, bank)),
  ];
}

function ofPython({ entry, statement, starter, tests, choices }: Problem): string[] {
  const examples = tests.match(/example=True/g)?.length ?? 0;
  return [
    ...(entry === undefined ? ["no 'entry': what do the tests call?"] : []),
    ...(entry !== undefined && !statement.includes(entry) ? [`the statement does not name '${entry}'`] : []),
    ...(entry !== undefined && !starter.includes(entry) ? [`the starter does not define '${entry}'`] : []),
    ...(examples < FEWEST_EXAMPLES ? [`${examples} tests are examples; at least ${FEWEST_EXAMPLES}`] : []),
    ...(choices.length < 2 ? ['time and space are not both asked'] : []),
  ];
}

function ofSql({ schema }: Problem, bank: Bank): string[] {
  return bank.schemas.some(({ id }) => id === schema) ? [] : [`the schema '${schema ?? ''}' is not in schemas/`];
}

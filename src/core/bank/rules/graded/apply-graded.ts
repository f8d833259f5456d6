import type { Bank } from '../../bank.ts';
import { type Finding, isExcepted, unneeded } from '../apply.ts';
import type { Exception } from '../rule.ts';
import type { GradeText } from './graded-rule.ts';
import { gradedRules } from './index.ts';

/**
 * Runs the rules that need the grader, question by question.
 * @param only check these question ids alone
 * @param report told after each question how many are done, of how many
 * @returns as applyRules
 */
export async function applyGradedRules(
  bank: Bank,
  grade: GradeText,
  exceptions: readonly Exception[],
  only: readonly string[] | undefined,
  report: (done: number, all: number) => void,
): Promise<Finding[]> {
  const asked = bank.questions.filter(({ id, status }) => status === 'active' && (only?.includes(id) ?? true));
  const found: Finding[] = [];
  for (const [i, question] of asked.entries()) {
    for (const rule of gradedRules)
      for (const complaint of await rule.check(question, bank, grade)) found.push({ ...complaint, rule: rule.name });
    report(i + 1, asked.length);
  }
  const kept = found.filter((finding) => !exceptions.some((exception) => isExcepted(finding, exception)));
  return only === undefined ? [...kept, ...unneeded(found, gradedRules, exceptions)] : kept;
}

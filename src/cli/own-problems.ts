import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '#core/bank/bank.ts';
import { OTHER_TOPIC } from '#core/bank/import/topic-of-problem.ts';
import { questionOf } from '#core/bank/problem-question.ts';
import type { Problem } from '#core/bank/problem.ts';

/**
 * The bank with the problems of a data folder. They are read each time: only what is shipped is kept between starts.
 * @returns the faults of those that are damaged, too, which are left out
 */
export async function withOwnProblems(
  bank: Bank,
  home: string,
): Promise<{ readonly bank: Bank; readonly faults: readonly { readonly file: string; readonly message: string }[] }> {
  if (!existsSync(join(home, 'problems'))) return { bank, faults: [] };
  const { readOwnProblems } = await import('#adapters/content-files/own-problems.ts');
  const { files, faults } = readOwnProblems(home);
  const shipped = new Set(bank.questions.map(({ id }) => id));
  const topics = new Set(bank.topics.map(({ id }) => id));
  const problems = files
    .filter(({ problem }) => !shipped.has(problem.id))
    // Topics are ours and may change; an import stays.
    .map(({ problem }): Problem => {
      const known = problem.topics.filter((topic) => topics.has(topic));
      return { ...problem, topics: known.length > 0 ? known : [OTHER_TOPIC] };
    });
  const questions = [...bank.questions, ...problems.map(questionOf)];
  return { bank: { ...bank, questions, problems: [...bank.problems, ...problems] }, faults };
}

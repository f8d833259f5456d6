import { z } from 'zod';
import { err, ok, type Result } from '#core/result.ts';
import { distinct, type ForeignProblem, levelOf } from './foreign-problem.ts';
import { codeDefining, type Notebook } from './notebook.ts';
import { topicOfProblem } from './topic-of-problem.ts';

const taskSchema = z.looseObject({
  title: z.string().trim().min(1),
  difficulty: z.string().optional(),
  function_name: z.string().regex(/^[A-Za-z_]\w{0,60}$/),
  description: z.string().optional(),
  hint: z.union([z.string(), z.array(z.string())]).default([]),
  tests: z.array(z.object({ name: z.string().default(''), code: z.string().min(1) })).min(1),
  starter: z.string().optional(),
  solution: z.string().optional(),
});

/** The notebooks about a task: the one a candidate writes in, and the one with the solution. */
export type TaskNotebooks = { readonly template: Notebook | null; readonly solution: Notebook | null };

/**
 * Reads a task of torch_judge: the value of TASK, and what its notebooks say more.
 * @returns the problem, or what is wrong with it, as the end of a sentence
 */
export function readJudgeTask(task: unknown, notebooks: TaskNotebooks): Result<ForeignProblem, string> {
  const read = taskSchema.safeParse(task);
  if (!read.success) {
    const [issue] = read.error.issues;
    return err(`its TASK is not what it should be (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`);
  }
  const { title, difficulty, function_name: entry, description, hint, tests } = read.data;
  const from = (notebook: Notebook | null): string | null => (notebook === null ? null : codeDefining(notebook, entry));
  const solution = read.data.solution ?? from(notebooks.solution);
  if (solution === null) return err('it has no solution to check its tests with');
  const names = distinct(tests.map(({ name }, i) => name || `test ${i + 1}`));
  const words = description ?? notebooks.template?.words ?? '';
  return ok({
    title,
    level: levelOf(difficulty),
    topic: topicOfProblem(title, 'deep learning'),
    statement:
      words.trim() === ''
        ? `Write \`${entry}\`. Its tests check:\n\n${names.map((name) => `- ${name}`).join('\n')}`
        : words,
    modelAnswer: '',
    hints: [hint]
      .flat()
      .map((one) => one.trim().slice(0, 1_500))
      .filter((one) => one !== '')
      .slice(0, 3),
    entry,
    starter: read.data.starter ?? from(notebooks.template),
    solution,
    tests: tests.map(({ code }, i) => ({
      name: names[i] ?? `test ${i + 1}`,
      code: code.replaceAll('{fn}', entry),
      prints: null,
    })),
  });
}

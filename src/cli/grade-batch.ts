import { openGrader } from '#adapters/grading/open-grader.ts';
import type { AnswerGrader } from '#app/ports.ts';
import { rubricOf } from '#core/bank/problem-question.ts';
import type { Question } from '#core/bank/question.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import { LONGEST_ANSWER } from '#core/practice/attempt.ts';
import { err, ok, type Result } from '#core/result.ts';
import { openQuestions, type QuestionFinder } from './find-question.ts';
import { readLines, tooLong } from './input.ts';
import { type Line, readJson } from './json-lines.ts';
import type { Outcome } from './outcome.ts';
import { printLine } from './output.ts';

type Rubrics = Map<string, Question>;

/**
 * Grades JSON lines {id, question, answer} and prints JSON lines in the same order, each as soon as it is graded. A line that
 * cannot be graded gives {id, error} in its place, and exit code 1 at the end; blank lines are passed over.
 * @param root path of the project
 * @param file where the lines are; '-' is standard input
 */
export async function gradeBatch(root: string, file: string, home: string | undefined): Promise<Outcome> {
  const questions = await openQuestions(root, home);
  const rubrics: Rubrics = new Map();
  const grader = openGrader(root, (sentence) => process.stderr.write(`${sentence}\n`));
  let worst = 0;
  try {
    for await (const line of readLines(file)) {
      if (line.ok && line.value.trim() === '') continue;
      const { id, value } = line.ok ? readJson(line.value) : { id: null, value: err(`The line ${line.error}.`) };
      const graded = value.ok ? await gradeLine(value.value, questions, rubrics, grader) : value;
      if (!graded.ok) worst = 1;
      await printLine(JSON.stringify(graded.ok ? { id, ...graded.value } : { id, error: graded.error }));
    }
    return ok(worst);
  } finally {
    await questions.close();
  }
}

async function gradeLine(
  line: Line,
  questions: QuestionFinder,
  rubrics: Rubrics,
  grader: AnswerGrader,
): Promise<Result<Feedback & { question: string }, string>> {
  const id = line.get('question');
  const answer = line.get('answer');
  if (typeof id !== 'string') return err('“question” must be text: the id of a question.');
  if (typeof answer !== 'string') return err('“answer” must be text.');
  if (answer.length > LONGEST_ANSWER) return err(tooLong);
  let rubric = rubrics.get(id);
  if (rubric === undefined) {
    const question = await questions.find(id);
    if (!question.ok) return err(question.error.message);
    rubric = rubricOf(question.value);
    rubrics.set(id, rubric);
  }
  return ok({ question: id, ...(await grader.grade(rubric, answer, null)) });
}

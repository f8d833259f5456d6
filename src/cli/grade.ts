import { openGrader } from '#adapters/grading/open-grader.ts';
import { rubricOf } from '#core/bank/problem-question.ts';
import { ok, type Result } from '#core/result.ts';
import { showFeedback } from './feedback-view.ts';
import { openQuestions } from './find-question.ts';
import { readAnswer, STANDARD } from './input.ts';
import type { Failure, Outcome } from './outcome.ts';
import { printLine } from './output.ts';

export type GradeOptions = { readonly json?: true; readonly home?: string };

/**
 * Grades one answer and prints the feedback.
 * @param root path of the project
 * @param file where the answer is; '-' is standard input
 */
export async function gradeAnswer(
  root: string,
  questionId: string,
  file: string,
  options: GradeOptions,
): Promise<Outcome> {
  const questions = await openQuestions(root, options.home);
  try {
    const question = await questions.find(questionId);
    if (!question.ok) return question;
    const answer = await readTyped(file);
    if (!answer.ok) return answer;
    const grader = openGrader(root, (sentence) => process.stderr.write(`${sentence}\n`));
    const feedback = await grader.grade(rubricOf(question.value), answer.value, null);
    if (options.json) await printLine(JSON.stringify({ question: question.value.id, ...feedback }));
    else for (const line of showFeedback(question.value, answer.value, feedback, process.stdout)) await printLine(line);
    return ok(0);
  } finally {
    await questions.close();
  }
}

function readTyped(file: string): Promise<Result<string, Failure>> {
  if (file === STANDARD && process.stdin.isTTY)
    process.stderr.write('Type your answer; Ctrl+D on a new line ends it.\n');
  return readAnswer(file);
}

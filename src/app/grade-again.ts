import { currentGrader } from '#core/grading/current-grader.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import { graderLabel } from '#core/grading/grader-label.ts';
import type { Grading } from '#core/practice/attempt.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppError } from './errors.ts';
import type { Owner, Ports } from './ports.ts';
import { findQuestion } from './questions.ts';
import { rubricFor } from './submit-answer.ts';

/**
 * Grades a stored attempt with today's grader and keeps that as a further grading. The memory log is not rewritten: what was
 * recalled then was recalled then.
 * @returns the newest rule grading. Nothing is stored when today's says the same as that one, or when it would put words alone
 * in the place of the current grader; not-found for an attempt, question or point that is not there
 */
export async function gradeAgain(
  ports: Pick<Ports, 'store' | 'bank' | 'grader' | 'now' | 'newId'>,
  owner: Owner,
  attemptId: string,
): Promise<Result<Grading, AppError>> {
  const stored = await ports.store.readAttempt(owner, attemptId);
  if (stored === null) return err({ code: 'not-found', what: 'attempt' });
  const { attempt, gradings } = stored;
  const found = await findQuestion(ports, owner, attempt.questionId);
  if (found === null) return err({ code: 'not-found', what: 'question' });
  const rubric = rubricFor(ports, found.question, attempt);
  if (!rubric.ok) return rubric;

  const feedback = await ports.grader.grade(rubric.value, attempt.text, attempt.seconds);
  const newest = gradings.findLast((grading) => grading.feedback.grader.kind === 'rule');
  if (newest !== undefined) {
    const worse = isCurrent(newest.feedback) && !isCurrent(feedback);
    if (worse || saysTheSame(newest.feedback, feedback)) return ok(newest);
  }
  const grading: Grading = { id: ports.newId(), attemptId: attempt.id, feedback, at: ports.now() };
  await ports.store.addGrading(owner, { grading, review: null });
  return ok(grading);
}

function isCurrent({ grader }: Feedback): boolean {
  return graderLabel(grader) === currentGrader;
}

function saysTheSame(one: Feedback, other: Feedback): boolean {
  return judgement(one) === judgement(other);
}

/** What a grading rests on, as text. */
function judgement({ grader, score, points, misconceptions }: Feedback): string {
  return JSON.stringify([
    graderLabel(grader),
    score,
    points.map(({ id, verdict, doubt }) => [id, verdict, doubt ?? null]),
    misconceptions.map(({ id }) => id),
  ]);
}

import { type Feedback, type Grader, type Verdict } from '#core/grading/feedback.ts';
import { scoreOf } from '#core/grading/estimate.ts';
import type { Grading, Rating, Review } from '#core/practice/attempt.ts';
import { ownVerdicts, withVerdicts } from '#core/practice/own-verdicts.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppError } from './errors.ts';
import type { Owner, Ports } from './ports.ts';
import { findQuestion } from './questions.ts';
import { rubricFor } from './submit-answer.ts';

export const selfGrader: Grader = { kind: 'self', name: 'you', version: '1' };

export type Mark = {
  readonly attemptId: string;
  /** The candidate's own verdict for points they judge otherwise than the last grading. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** How well it was recalled, when the candidate says so; it replaces the rating the memory log holds. */
  readonly rating: Rating | null;
};

/**
 * Keeps the candidate's own judgement of an attempt as a grading of its own, beside the rule grader's, never instead of it.
 * It builds on the newest rule grading, with everything the candidate decided before.
 */
export async function markAttempt(
  ports: Pick<Ports, 'store' | 'bank' | 'now' | 'newId'>,
  owner: Owner,
  mark: Mark,
): Promise<Result<Grading, AppError>> {
  const stored = await ports.store.readAttempt(owner, mark.attemptId);
  if (stored === null) return err({ code: 'not-found', what: 'attempt' });
  const { attempt, gradings } = stored;
  const found = await findQuestion(ports, owner, attempt.questionId);
  if (found === null) return err({ code: 'not-found', what: 'question' });
  const rubric = rubricFor(ports, found.question, attempt);
  if (!rubric.ok) return rubric;
  const basis = gradings.findLast((grading) => grading.feedback.grader.kind === 'rule') ?? gradings[0];
  if (basis === undefined) return err({ code: 'not-found', what: 'attempt' });

  const decided = new Map([...ownVerdicts(gradings), ...Object.entries(mark.verdicts)]);
  const points = withVerdicts(basis.feedback.points, decided);
  const feedback: Feedback = {
    ...basis.feedback,
    grader: selfGrader,
    points,
    score:
      points.length === 0
        ? ratingScore(mark.rating)
        : scoreOf(rubric.value, points, basis.feedback.misconceptions.length),
  };
  const at = ports.now();
  const grading: Grading = { id: ports.newId(), attemptId: attempt.id, feedback, at };
  await ports.store.addGrading(owner, { grading, review: await reviewOf(ports, owner, attempt, mark.rating, at) });
  return ok(grading);
}

/** Without a rubric the rating is all there is to go by. */
function ratingScore(rating: Rating | null): number | null {
  return rating === null ? null : ({ 1: 0, 2: 0.4, 3: 0.75, 4: 1 } as const)[rating];
}

async function reviewOf(
  ports: Pick<Ports, 'store' | 'newId'>,
  owner: Owner,
  attempt: { id: string; questionId: string; mode: string; submittedAt: number },
  rating: Rating | null,
  at: number,
): Promise<Review | null> {
  if (rating === null || attempt.mode === 'probe') return null;
  const { reviews } = await ports.store.factsSince(owner, attempt.submittedAt);
  const last = reviews.findLast((review) => review.attemptId === attempt.id);
  return {
    id: ports.newId(),
    questionId: attempt.questionId,
    attemptId: attempt.id,
    rating,
    by: 'self',
    replaces: last?.id ?? null,
    at: attempt.submittedAt,
    recordedAt: at,
  };
}

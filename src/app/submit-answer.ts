import { rubricOf } from '#core/bank/problem-question.ts';
import type { FalseClaim, Question } from '#core/bank/question.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import type { Rubric } from '#core/grading/prepare.ts';
import { ratingFor } from '#core/memory/memory.ts';
import type { AnswerMode, Attempt, DraftMode, Review } from '#core/practice/attempt.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppError } from './errors.ts';
import type { Owner, Ports } from './ports.ts';
import { findQuestion } from './questions.ts';

export type SubmitAnswer = {
  readonly questionId: string;
  readonly sessionId: string | null;
  readonly mode: AnswerMode;
  /** For a probe: the attempt it follows and the point it is after. */
  readonly probeOf: string | null;
  readonly point: string | null;
  readonly text: string;
  readonly confidence: number | null;
  readonly seconds: number | null;
};

/** Minutes a reply to a follow-up takes. */
const PROBE_MINUTES = 1;

/**
 * The slot a draft is kept in: one per question, one for the notes beside it, one per follow-up. Code and notes of a timed round
 * have slots of their own, so that a round begins with an empty page and loses nothing written outside it.
 */
export function draftSlot(answer: {
  readonly questionId: string;
  readonly mode: DraftMode;
  readonly probeOf: string | null;
  readonly point: string | null;
}): string {
  if ((answer.mode === 'code' || answer.mode === 'notes') && answer.probeOf !== null)
    return `${answer.questionId}/${answer.probeOf}/${answer.mode}`;
  if (answer.mode === 'notes') return `${answer.questionId}/notes`;
  return answer.mode === 'probe'
    ? `${answer.questionId}/${answer.probeOf ?? ''}/${answer.point ?? ''}`
    : answer.questionId;
}

/**
 * Grades an answer and stores it with its grading and review; the draft it came from goes in the same transaction.
 * Only an answer to the question itself counts as a retrieval; reasoning about a gap counts as not recalled, without a zero.
 */
export async function submitAnswer(
  ports: Pick<Ports, 'store' | 'bank' | 'grader' | 'now' | 'newId'>,
  owner: Owner,
  answer: SubmitAnswer,
): Promise<Result<{ attempt: Attempt; feedback: Feedback }, AppError>> {
  const found = await findQuestion(ports, owner, answer.questionId);
  if (found === null) return err({ code: 'not-found', what: 'question' });
  if (answer.text.trim() === '')
    return err({ code: 'invalid', message: 'There is nothing to grade yet. Write an answer first.' });
  if (answer.mode === 'probe') {
    const before = answer.probeOf === null ? null : await ports.store.readAttempt(owner, answer.probeOf);
    if (before === null || before.attempt.questionId !== answer.questionId)
      return err({ code: 'not-found', what: 'attempt' });
  }
  const rubric = rubricFor(ports, found.question, answer);
  if (!rubric.ok) return rubric;

  const feedback = await ports.grader.grade(rubric.value, answer.text, answer.seconds);
  // After grading, which takes a while: facts are read in the order of their times.
  const at = ports.now();
  const attempt: Attempt = {
    id: ports.newId(),
    questionId: answer.questionId,
    sessionId: answer.sessionId,
    mode: answer.mode,
    probeOf: answer.mode === 'probe' ? answer.probeOf : null,
    point: answer.mode === 'probe' ? answer.point : null,
    asked: rubric.value.prompt,
    text: answer.text,
    confidence: answer.mode === 'answer' ? answer.confidence : null,
    seconds: answer.seconds,
    work: null,
    submittedAt: at,
  };
  const review: Review | null =
    answer.mode === 'probe' || feedback.score === null
      ? null
      : {
          id: ports.newId(),
          questionId: answer.questionId,
          attemptId: attempt.id,
          rating: answer.mode === 'reasoning' ? 1 : ratingFor(feedback.score, answer.confidence),
          by: 'rule',
          replaces: null,
          at,
          recordedAt: at,
        };
  const grading = { id: ports.newId(), attemptId: attempt.id, feedback, at };
  await ports.store.addAttempt(owner, { attempt, grading, review, draftSlot: draftSlot(answer) });
  return ok({ attempt, feedback });
}

/** The rubric an answer is graded against: the question's, one point of it for a follow-up, or the one for reasoning. */
export function rubricFor(
  ports: Pick<Ports, 'bank'>,
  question: Question,
  answer: Pick<Attempt, 'mode' | 'point'>,
): Result<Rubric, AppError> {
  if (answer.mode === 'answer' || answer.mode === 'explanation') return ok(rubricOf(question));
  if (answer.mode === 'code' || answer.mode === 'choices')
    return err({ code: 'invalid', message: 'Code is judged by its tests, not by words.' });
  if (answer.mode === 'reasoning') {
    return ok({
      prompt: ports.bank.reasoning.prompt,
      title: question.title,
      minutes: question.minutes,
      listener: question.listener,
      points: ports.bank.reasoning.points,
      falseClaims: [],
    });
  }
  const point = question.points.find((candidate) => candidate.id === answer.point);
  if (point === undefined) return err({ code: 'not-found', what: 'point' });
  const claims: FalseClaim[] = question.falseClaims.filter((claim) => claim.contradicts === point.id);
  return ok({
    prompt: point.probe,
    title: question.title,
    minutes: PROBE_MINUTES,
    listener: question.listener,
    points: [point],
    falseClaims: claims,
  });
}

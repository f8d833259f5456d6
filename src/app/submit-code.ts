import type { Choice, Problem } from '#core/bank/problem.ts';
import { questionOf, rubricOf } from '#core/bank/problem-question.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import { type Report, shareOf } from '#core/judge/report.ts';
import type { Attempt, Grading, Rating, Review, Work } from '#core/practice/attempt.ts';
import { HOUR, type Millis } from '#core/time.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppError } from './errors.ts';
import type { Owner, Ports } from './ports.ts';
import { draftSlot } from './submit-answer.ts';

/** Who judges code: the problem's tests, run where the candidate's code runs. */
const testsGrader = { kind: 'rule', name: 'tests', version: '1.0' } as const;
/** Who marks multiple choice. */
const choicesGrader = { kind: 'rule', name: 'choices', version: '1.0' } as const;

/** Passed within this share of the expected time, a problem counts as easy. */
const QUICK = 0.6;
/** Submissions within this time of each other are one sitting. */
const SITTING: Millis = 6 * HOUR;

export type SubmitCode = {
  readonly problemId: string;
  readonly sessionId: string | null;
  /** Written in a timed round: its drafts are that round's. */
  readonly inRound: boolean;
  readonly code: string;
  readonly report: Report;
  readonly work: Work;
  /** What the candidate said of the code while writing it, or ''. */
  readonly explanation: string;
  readonly seconds: number;
};

/**
 * Stores code with what its tests said, as the candidate's browser or command line reports it, and grades the explanation
 * beside it like any answer. Once the code passes, drafts of both go with what they became.
 * @returns the attempt with the code, and the one with the explanation or null
 */
export async function submitCode(
  ports: Pick<Ports, 'store' | 'bank' | 'grader' | 'now' | 'newId'>,
  owner: Owner,
  submitted: SubmitCode,
): Promise<Result<{ id: string; explanation: string | null }, AppError>> {
  const problem = ports.bank.problems.find(({ id }) => id === submitted.problemId);
  if (problem === undefined) return err({ code: 'not-found', what: 'problem' });
  if (submitted.code.trim() === '') return err({ code: 'invalid', message: 'There is no code yet.' });
  const { explanation, report, seconds, work } = submitted;
  const said =
    explanation.trim() === '' ? null : await ports.grader.grade(rubricOf(questionOf(problem)), explanation, null);

  const at = ports.now();
  const attempt: Attempt = {
    ...belongingTo(problem, submitted.sessionId, at),
    id: ports.newId(),
    mode: 'code',
    text: submitted.code,
    seconds,
    work,
  };
  const rating = ratingOf(problem, report, work, seconds);
  const review = await reviewOf(ports, owner, attempt, rating);
  const score = report.status === 'pass' ? 1 : shareOf(report);
  const grading = gradingOf(ports, attempt, { ...feedbackOf(testsGrader, score, seconds), run: report });
  // Code that does not pass yet is gone on with, and so are the notes beside it.
  const slot = (mode: 'code' | 'notes'): string | null =>
    report.status === 'pass'
      ? draftSlot({
          questionId: problem.id,
          mode,
          probeOf: submitted.inRound ? submitted.sessionId : null,
          point: null,
        })
      : null;
  await ports.store.addAttempt(owner, { attempt, grading, review, draftSlot: slot('code') });
  if (said === null) {
    const notes = slot('notes');
    if (notes !== null) await ports.store.deleteDraft(owner, notes);
    return ok({ id: attempt.id, explanation: null });
  }
  const spoken: Attempt = {
    ...belongingTo(problem, submitted.sessionId, at),
    id: ports.newId(),
    mode: 'explanation',
    probeOf: attempt.id,
    text: explanation,
  };
  const entry = { attempt: spoken, grading: gradingOf(ports, spoken, said), review: null, draftSlot: slot('notes') };
  await ports.store.addAttempt(owner, entry);
  return ok({ id: attempt.id, explanation: spoken.id });
}

/**
 * Marks what was chosen on time, space and the like after code was submitted, and keeps it.
 * @param chosen for each of the problem's choices the line that was taken
 */
export async function submitChoices(
  ports: Pick<Ports, 'store' | 'bank' | 'now' | 'newId'>,
  owner: Owner,
  { attemptId, chosen }: { readonly attemptId: string; readonly chosen: readonly string[] },
): Promise<Result<{ id: string }, AppError>> {
  const stored = await ports.store.readAttempt(owner, attemptId);
  if (stored === null || stored.attempt.mode !== 'code') return err({ code: 'not-found', what: 'attempt' });
  const problem = ports.bank.problems.find(({ id }) => id === stored.attempt.questionId);
  if (problem === undefined) return err({ code: 'not-found', what: 'problem' });
  if (problem.choices.length === 0) return err({ code: 'invalid', message: 'This problem has nothing to choose.' });
  if (chosen.length !== problem.choices.length)
    return err({ code: 'invalid', message: 'Choose one line for each question first.' });
  const at = ports.now();
  const attempt: Attempt = {
    ...belongingTo(problem, stored.attempt.sessionId, at),
    id: ports.newId(),
    mode: 'choices',
    probeOf: attemptId,
    text: JSON.stringify(chosen),
  };
  const points = problem.choices.map((choice: Choice, i) => ({
    id: String(i),
    verdict: chosen[i] === choice.answer ? ('covered' as const) : ('missing' as const),
    evidence: [],
  }));
  const score = points.filter(({ verdict }) => verdict === 'covered').length / points.length;
  const grading = gradingOf(ports, attempt, { ...feedbackOf(choicesGrader, score, null), points });
  await ports.store.addAttempt(owner, { attempt, grading, review: null, draftSlot: null });
  return ok({ id: attempt.id });
}

/** What an attempt at a problem has whatever its mode. */
function belongingTo(problem: Problem, sessionId: string | null, at: number): Omit<Attempt, 'id' | 'mode' | 'text'> {
  return {
    questionId: problem.id,
    sessionId,
    probeOf: null,
    point: null,
    asked: problem.statement.slice(0, 4_000),
    confidence: null,
    seconds: null,
    work: null,
    submittedAt: at,
  };
}

/**
 * How well it was retrieved: again unless it passed; hard with hints or in much more than the expected time; easy when it was
 * quick.
 */
function ratingOf(problem: Problem, report: Report, work: Work, seconds: number): Rating {
  if (report.status !== 'pass') return 1;
  const share = seconds / (problem.minutes * 60);
  if (work.hints > 0 || share > 2) return 2;
  return share < QUICK ? 4 : 3;
}

/**
 * The retrieval an attempt counts as. Submissions one after the other are one retrieval: what was not solved at first is hard
 * at best, however many more it took.
 */
async function reviewOf(
  ports: Pick<Ports, 'store' | 'newId'>,
  owner: Owner,
  attempt: Attempt,
  rating: Rating,
): Promise<Review | null> {
  const at = attempt.submittedAt;
  const { reviews } = await ports.store.factsSince(owner, Math.max(0, at - SITTING));
  const replaced = new Set(reviews.map(({ replaces }) => replaces));
  const before = reviews.findLast(({ id, questionId }) => questionId === attempt.questionId && !replaced.has(id));
  if (before !== undefined && before.at >= at - SITTING) {
    if (before.rating !== 1 || rating === 1) return null;
    return { ...before, id: ports.newId(), attemptId: attempt.id, rating: 2, replaces: before.id, recordedAt: at };
  }
  const { questionId, id: attemptId } = attempt;
  return { id: ports.newId(), questionId, attemptId, rating, by: 'rule', replaces: null, at, recordedAt: at };
}

function gradingOf(ports: Pick<Ports, 'newId'>, attempt: Attempt, feedback: Feedback): Grading {
  return { id: ports.newId(), attemptId: attempt.id, feedback, at: attempt.submittedAt };
}

/** Feedback without words: code and choices have no delivery. */
function feedbackOf(grader: Feedback['grader'], score: number, seconds: number | null): Feedback {
  const delivery = { words: 0, seconds, target: { min: 0, max: 0 } };
  return { grader, score, points: [], misconceptions: [], delivery, next: null };
}

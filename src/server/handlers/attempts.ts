import { markAttempt as mark } from '#app/mark-attempt.ts';
import { findQuestion } from '#app/questions.ts';
import { draftSlot, rubricFor, submitAnswer as submit } from '#app/submit-answer.ts';
import { areaOf } from '#core/bank/bank.ts';
import { currentGrader } from '#core/grading/current-grader.ts';
import { scoreOf } from '#core/grading/estimate.ts';
import type { Rubric } from '#core/grading/prepare.ts';
import { afterReview, daysToNine, replay } from '#core/memory/memory.ts';
import { type Attempt, type Grading, ratings } from '#core/practice/attempt.ts';
import type { Evidence } from '#core/practice/evidence.ts';
import { otherGrader } from '#core/practice/outdated.ts';
import { ownVerdicts, withVerdicts } from '#core/practice/own-verdicts.ts';
import { err, ok } from '#core/result.ts';
import { DAY } from '#core/time.ts';
import type { AttemptView } from '#wire/http.ts';
import type { Handler } from './handler.ts';

const FOLLOW_UPS_SHOWN = 50;

export const saveDraft: Handler<'saveDraft'> = async (context, { owner, body }) => {
  const { base, questionId, probeOf, point, ...draft } = body;
  const slot = draftSlot({ questionId, mode: draft.mode, probeOf, point });
  const saved = await context.ports.store.writeDraft(owner, { ...draft, slot, savedAt: context.ports.now() }, base);
  return saved.ok ? saved : err({ code: 'draft-changed-elsewhere', draft: saved.error });
};

export const readDraft: Handler<'readDraft'> = async (context, { owner, query }) =>
  ok({ draft: await context.ports.store.readDraft(owner, query.slot) });

export const discardDraft: Handler<'discardDraft'> = async (context, { owner, query }) => {
  await context.ports.store.deleteDraft(owner, query.slot);
  return ok(undefined);
};

export const submitAnswer: Handler<'submitAnswer'> = async (context, { owner, body }) => {
  const submitted = await submit(context.ports, owner, body);
  return submitted.ok ? ok({ id: submitted.value.attempt.id }) : submitted;
};

export const markAttempt: Handler<'markAttempt'> = async (context, { owner, params, body }) => {
  const marked = await mark(context.ports, owner, { attemptId: params['id'] ?? '', ...body });
  return marked.ok ? ok(undefined) : marked;
};

export const readAttempt: Handler<'readAttempt'> = async (context, { owner, params }) => {
  const { bank, store } = context.ports;
  const stored = await store.readAttempt(owner, params['id'] ?? '');
  if (stored === null) return err({ code: 'not-found', what: 'attempt' });
  const { attempt, gradings } = stored;
  const found = await findQuestion(context.ports, owner, attempt.questionId);
  if (found === null) return err({ code: 'not-found', what: 'question' });
  const { question } = found;
  const rubric = rubricFor(context.ports, question, attempt);
  if (!rubric.ok) return rubric;

  const evidence = await context.evidence(owner);
  const replies = await store.listAttempts(owner, { probeOf: attempt.id, limit: FOLLOW_UPS_SHOWN });
  const followUps = await Promise.all(replies.toReversed().map((reply) => store.readAttempt(owner, reply.id)));
  return ok({
    attempt,
    gradings,
    currentGrader,
    own: ownOf(rubric.value, gradings),
    question: {
      id: question.id,
      title: question.title,
      prompt: question.prompt,
      kind: question.kind,
      level: question.level,
      minutes: question.minutes,
      areaTitle: bank.areas.find((area) => area.id === areaOf(question, bank.topics))?.title ?? '',
      topicTitle: bank.topics.find((topic) => topic.id === question.topics[0])?.title ?? '',
      own: found.own,
      modelAnswer: question.modelAnswer,
    },
    points: rubric.value.points.map(({ id, says, weight, probe }) => ({ id, says, weight, probe })),
    falseClaims: rubric.value.falseClaims.map(({ id, says, correction, contradicts }) => ({
      id,
      says,
      correction,
      contradicts: contradicts ?? null,
    })),
    followUps: followUps.flatMap((reply) => {
      const grading = reply?.gradings.findLast((candidate) => candidate.feedback.grader.kind === 'rule');
      return reply === null || grading === undefined ? [] : [{ attempt: reply.attempt, feedback: grading.feedback }];
    }),
    memory: memoryOf(attempt, evidence),
    previous: previousOf(attempt, evidence),
  });
};

/** The newest rule grading as the candidate sees it: their verdicts in it, whichever rule grading they were given on. */
function ownOf(rubric: Rubric, gradings: readonly Grading[]): AttemptView['own'] {
  const self = gradings.findLast((grading) => grading.feedback.grader.kind === 'self')?.feedback;
  if (self === undefined) return null;
  // Without a rubric the candidate's rating is the score.
  if (rubric.points.length === 0) return { points: [], decided: [], score: self.score };
  const rule = gradings.findLast((grading) => grading.feedback.grader.kind === 'rule')?.feedback ?? self;
  const decided = ownVerdicts(gradings);
  if (decided.size === 0) return null;
  const points = withVerdicts(rule.points, decided);
  return { points, decided: [...decided.keys()], score: scoreOf(rubric, points, rule.misconceptions.length) };
}

/** What each rating would mean for the next date, from the memory as it was before this attempt. */
function memoryOf(attempt: Attempt, evidence: Evidence): AttemptView['memory'] {
  const reviews = evidence.reviewsOf(attempt.questionId);
  const replaced = new Set(reviews.map((review) => review.replaces));
  const current = reviews.find((review) => review.attemptId === attempt.id && !replaced.has(review.id));
  if (current === undefined) return null;
  const before = replay(reviews.filter((review) => review.at < current.at));
  const elapsed = before === null ? 0 : (current.at - before.lastAt) / DAY;
  const days = Object.fromEntries(
    ratings.map((rating) => [rating, daysToNine(afterReview(before, elapsed, rating).stability, evidence.pace)]),
  );
  return { rating: current.rating, by: current.by, days: days as Record<1 | 2 | 3 | 4, number> };
}

function previousOf(attempt: Attempt, evidence: Evidence): AttemptView['previous'] {
  if (attempt.mode !== 'answer') return null;
  const before = evidence.byQuestion
    .get(attempt.questionId)
    ?.findLast((other) => other.mode === 'answer' && other.at < attempt.submittedAt);
  if (before === undefined) return null;
  const score = before.scores.rule ?? null;
  return { id: before.id, score, otherGrader: otherGrader(before, currentGrader), at: before.at };
}

import { isAtQuestion } from '#core/practice/attempt.ts';
import { findQuestion } from '#app/questions.ts';
import { startSession as start } from '#app/start-session.ts';
import type { QuestionKind } from '#core/bank/vocabulary.ts';
import { currentGrader } from '#core/grading/current-grader.ts';
import { otherGrader } from '#core/practice/outdated.ts';
import { err, ok } from '#core/result.ts';
import type { Handler } from './handler.ts';

/** More than the longest session's items, follow-ups included. */
const MOST_ATTEMPTS = 2_000;

export const startSession: Handler<'startSession'> = async (context, { owner, body }) =>
  start(context.ports, await context.evidence(owner), owner, {
    minutes: body.minutes,
    questionIds: body.questionIds,
    round: body.round,
    offsetMinutes: body.offset,
    filter: {
      ...(body.filter.area === undefined ? {} : { area: body.filter.area }),
      ...(body.filter.kind === undefined ? {} : { kind: body.filter.kind }),
      ...(body.filter.level === undefined ? {} : { level: body.filter.level }),
      ...(body.filter.track === undefined ? {} : { track: body.filter.track }),
    },
  });

export const readSession: Handler<'readSession'> = async (context, { owner, params }) => {
  const { store } = context.ports;
  const session = await store.readSession(owner, params['id'] ?? '');
  if (session === null) return err({ code: 'not-found', what: 'session' });
  const attempts = await store.listAttempts(owner, { sessionId: session.id, limit: MOST_ATTEMPTS });
  const evidence = await context.evidence(owner);
  const inSession = new Set(attempts.map((attempt) => attempt.id));
  const scored = new Map(
    evidence.attempts.filter((attempt) => inSession.has(attempt.id)).map((attempt) => [attempt.id, attempt]),
  );
  const titles: Record<string, string> = {};
  const kinds: Record<string, QuestionKind> = {};
  for (const { questionId } of session.items) {
    const found = await findQuestion(context.ports, owner, questionId);
    titles[questionId] = found?.question.title ?? questionId;
    kinds[questionId] = found?.question.kind ?? 'concept';
  }
  return ok({
    session,
    titles,
    kinds,
    attempts: Object.fromEntries(
      attempts
        .filter((attempt) => isAtQuestion(attempt.mode))
        .toReversed()
        .map((attempt) => [
          attempt.questionId,
          {
            id: attempt.id,
            score: scored.get(attempt.id)?.scores.rule ?? null,
            otherGrader: otherGrader(scored.get(attempt.id), currentGrader),
          },
        ]),
    ),
  });
};

export const moveSession: Handler<'moveSession'> = async (context, { owner, params, body }) => {
  const session = await context.ports.store.readSession(owner, params['id'] ?? '');
  if (session === null) return err({ code: 'not-found', what: 'session' });
  await context.ports.store.moveSession(
    owner,
    session.id,
    Math.min(body.position, Math.max(0, session.items.length - 1)),
  );
  return ok(undefined);
};

export const endSession: Handler<'endSession'> = async (context, { owner, params }) => {
  const session = await context.ports.store.readSession(owner, params['id'] ?? '');
  if (session === null) return err({ code: 'not-found', what: 'session' });
  if (session.endedAt === null) await context.ports.store.endSession(owner, session.id, context.ports.now());
  return ok(undefined);
};

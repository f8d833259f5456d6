import { findQuestion } from '#app/questions.ts';
import { draftSlot } from '#app/submit-answer.ts';
import { areaOf } from '#core/bank/bank.ts';
import { searchOf } from '#core/bank/search.ts';
import { currentGrader } from '#core/grading/current-grader.ts';
import { targetWords } from '#core/grading/grade.ts';
import { isAtQuestion } from '#core/practice/attempt.ts';
import { otherGrader } from '#core/practice/outdated.ts';
import { buildQueue, type QueueFilter } from '#core/practice/queue.ts';
import { err, ok } from '#core/result.ts';
import { dayAt, startOfDay } from '#core/time.ts';
import { trackProgress } from '#core/readiness/track-progress.ts';
import { progressOf } from '#core/readiness/progress.ts';
import type { Handler } from './handler.ts';
import { attemptsByQuestion, listItem, readCandidate } from './question-views.ts';

const HISTORY_SHOWN = 50;

export const readQueue: Handler<'readQueue'> = async (context, { owner, query }) => {
  const { target, evidence, questions, now } = await readCandidate(context, owner);
  const midnight = startOfDay(dayAt(now, query.offset), query.offset);
  return ok({
    items: buildQueue(questions, evidence, target, now, query.offset, filterOf(query)),
    answeredToday: evidence.attempts.filter((attempt) => attempt.at >= midnight).length,
  });
};

/** The filter of a request, without the keys that were not given. */
function filterOf(query: {
  area?: QueueFilter['area'] | undefined;
  kind?: QueueFilter['kind'] | undefined;
  level?: QueueFilter['level'] | undefined;
  track?: boolean | undefined;
}): QueueFilter {
  return {
    ...(query.area === undefined ? {} : { area: query.area }),
    ...(query.kind === undefined ? {} : { kind: query.kind }),
    ...(query.level === undefined ? {} : { level: query.level }),
    ...(query.track === undefined ? {} : { track: query.track }),
  };
}

export const listQuestions: Handler<'listQuestions'> = async (context, { owner, query }) => {
  const { evidence, questions, now } = await readCandidate(context, owner);
  const tried = attemptsByQuestion(evidence);
  const items = questions.map((entry) => listItem(entry, evidence, tried, now));
  if (query.q.trim() === '') return ok({ questions: items });
  const byId = new Map(items.map((item) => [item.id, item]));
  // The bank's own list is the same for every request, so its index is built once; a candidate's few questions are indexed afresh.
  const own = questions.filter((entry) => entry.own).map((entry) => entry.question);
  const hits = [...searchOf(context.ports.bank.questions)(query.q), ...searchOf(own)(query.q)].sort(
    (a, b) => b.score - a.score,
  );
  return ok({ questions: hits.flatMap(({ id }) => byId.get(id) ?? []) });
};

export const readQuestion: Handler<'readQuestion'> = async (context, { owner, params }) => {
  const { evidence, questions, now } = await readCandidate(context, owner);
  const { bank, store } = context.ports;
  const id = params['id'] ?? '';
  const found = await findQuestion(context.ports, owner, id);
  if (found === null) return err({ code: 'not-found', what: 'question' });
  const active = questions.find((entry) => entry.question.id === id);
  const area = areaOf(found.question, bank.topics);
  const entry = active ?? {
    question: found.question,
    area,
    own: found.own,
    starter: false,
    importance: null,
    value: 0,
  };
  const [draft, attempts] = await Promise.all([
    store.readDraft(owner, draftSlot({ questionId: id, mode: 'answer', probeOf: null, point: null })),
    store.listAttempts(owner, { questionId: id, limit: HISTORY_SHOWN }),
  ]);
  const scored = new Map((evidence.byQuestion.get(id) ?? []).map((attempt) => [attempt.id, attempt]));
  const item = listItem(entry, evidence, attemptsByQuestion(evidence), now);
  return ok({
    ...item,
    topicTitle: bank.topics.find((topic) => topic.id === item.topic)?.title ?? item.topic,
    areaTitle: bank.areas.find((candidate) => candidate.id === area)?.title ?? area,
    draft,
    target: targetWords(found.question.minutes),
    history: attempts
      .filter((attempt) => isAtQuestion(attempt.mode))
      .map((attempt) => ({
        id: attempt.id,
        at: attempt.submittedAt,
        score: scored.get(attempt.id)?.scores.rule ?? null,
        otherGrader: otherGrader(scored.get(attempt.id), currentGrader),
        mode: attempt.mode,
      })),
    asked: active !== undefined,
    reasoningPrompt: bank.reasoning.prompt,
  });
};

/** What an answer to a question is graded against, for feedback while it is being written. */
export const readRubric: Handler<'readRubric'> = async ({ ports }, { owner, params }) => {
  const found = await findQuestion(ports, owner, params['id'] ?? '');
  if (found === null) return err({ code: 'not-found', what: 'question' });
  const { prompt, title, minutes, points, falseClaims, listener } = found.question;
  return ok({ prompt, title, minutes, points, falseClaims, listener });
};

export const readTrack: Handler<'readTrack'> = async (context, { owner, params }) => {
  const track = context.ports.bank.tracks.find((candidate) => candidate.id === params['id']);
  if (track === undefined) return err({ code: 'not-found', what: 'track' });
  const { evidence, questions, now } = await readCandidate(context, owner);
  return ok(trackProgress(track, questions, evidence, now));
};

export const readProgress: Handler<'readProgress'> = async (context, { owner, query }) => {
  const { target, evidence, questions, now } = await readCandidate(context, owner);
  return ok(
    progressOf(
      questions,
      evidence,
      target,
      context.ports.bank.areas.map((area) => area.id),
      now,
      query.offset,
      currentGrader,
    ),
  );
};

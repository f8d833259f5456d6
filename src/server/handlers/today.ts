import { STARTER_SIZE } from '#app/suggest-starter.ts';
import { findQuestion, STARTER_SET } from '#app/questions.ts';
import { recallAt } from '#core/memory/memory.ts';
import { fitInto } from '#core/practice/fit.ts';
import { buildQueue, confidentErrors } from '#core/practice/queue.ts';
import type { Target } from '#core/practice/target.ts';
import { readinessByArea } from '#core/readiness/progress.ts';
import { err, ok } from '#core/result.ts';
import { type Day, dayAt, daysBetween, startOfDay } from '#core/time.ts';
import type { FirstDayAction, TodayView } from '#wire/http.ts';
import type { Handler } from './handler.ts';
import { readCandidate } from './question-views.ts';

const FIRST_SHOWN = 5;
const FADED_SHOWN = 3;
/** A topic counts as faded below this chance of recall. */
const FADED_BELOW = 0.85;

export const readApp: Handler<'readApp'> = async (context, { owner, query }) => {
  const { target, evidence, questions, now } = await readCandidate(context, owner);
  const { bank, store } = context.ports;
  return ok({
    version: context.version,
    target,
    areas: bank.areas,
    topics: bank.topics,
    tracks: bank.tracks.map((track) => ({
      id: track.id,
      title: track.title,
      for: track.for,
      questions: bank.questions.filter(
        (question) => question.status === 'active' && question.tracks[track.id] !== undefined,
      ).length,
    })),
    counts: {
      questions: questions.length,
      queue:
        target === null
          ? 0
          : fitInto(
              buildQueue(questions, evidence, target, now, query.offset),
              minutesOn(target, dayAt(now, query.offset)),
            ).length,
      own: questions.filter((entry) => entry.own).length,
    },
    session: await store.openSession(owner),
  });
};

export const saveTarget: Handler<'saveTarget'> = async (context, { owner, body }) => {
  await context.ports.store.writeTarget(owner, body, context.ports.now());
  return ok(body);
};

export const readToday: Handler<'readToday'> = async (context, { owner, query }) => {
  const { target, evidence, questions, now } = await readCandidate(context, owner);
  if (target === null) return err({ code: 'no-target' });
  const { store, bank } = context.ports;
  const day = dayAt(now, query.offset);
  const minutes = minutesOn(target, day);
  const whole = buildQueue(questions, evidence, target, now, query.offset);
  // At least one: on a day off a single question keeps the habit.
  const queue = fitInto(whole, minutes);
  const problem = whole.find(({ kind }) => kind !== 'concept');
  const [drafts, session, starter] = await Promise.all([
    store.listDrafts(owner),
    store.openSession(owner),
    store.readSet(owner, STARTER_SET),
  ]);

  const midnight = startOfDay(day, query.offset);
  const errors = confidentErrors(evidence);
  const answered = evidence.attempts.filter((attempt) => attempt.at >= midnight);
  const position = session?.items[session.position]?.questionId;
  const current = position === undefined ? null : await findQuestion(context.ports, owner, position);
  const titles = new Map(questions.map(({ question }) => [question.id, question.title]));
  const view: TodayView = {
    day,
    target,
    daysLeft: target.interviewDay === null ? null : daysBetween(day, target.interviewDay),
    minutes,
    queue: {
      questions: queue.length,
      minutes: Math.round(queue.reduce((sum, item) => sum + item.seconds, 0) / 60),
      must: queue.filter((item) => item.importance === 'must').length,
      confidentErrors: queue.filter((item) => errors.has(item.questionId)).length,
      first: queue.slice(0, FIRST_SHOWN),
    },
    problem: problem === undefined || queue.includes(problem) ? null : problem,
    faded: fadedTopics(questions, evidence, bank.topics, now),
    answeredToday: {
      questions: answered.length,
      minutes: Math.round(answered.reduce((sum, attempt) => sum + (attempt.seconds ?? 0), 0) / 60),
    },
    session: session === null || current === null ? null : { session, title: current.question.title },
    drafts: drafts
      .filter((draft) => draft.text.trim() !== '' && !draft.slot.includes('/'))
      .map((draft) => ({
        questionId: draft.slot,
        title: titles.get(draft.slot) ?? draft.slot,
        words: draft.text.split(/\s+/).filter(Boolean).length,
        code: draft.mode === 'code',
        savedAt: draft.savedAt,
      })),
    firstDay: firstDay(target, starter?.questionIds.length ?? 0),
    areas: readinessByArea(
      questions,
      evidence,
      target,
      bank.areas.map((area) => area.id),
      now,
    ),
  };
  return ok(view);
};

/** Minutes the weekly hours leave for one day, spread over the weekdays that are not off. */
export function minutesOn(target: Target, day: Day): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (target.daysOff.includes(weekday)) return 0;
  return Math.round((target.hoursPerWeek * 60) / (7 - target.daysOff.length));
}

function fadedTopics(
  questions: Awaited<ReturnType<typeof readCandidate>>['questions'],
  evidence: Awaited<ReturnType<typeof readCandidate>>['evidence'],
  topics: readonly { id: string; title: string }[],
  now: number,
): TodayView['faded'] {
  const lowest = new Map<string, number>();
  for (const { question, importance } of questions) {
    const memory = importance === null ? null : evidence.memoryOf(question.id);
    const topic = question.topics[0];
    if (memory === null || topic === undefined) continue;
    lowest.set(topic, Math.min(lowest.get(topic) ?? 1, recallAt(memory, now, evidence.pace)));
  }
  return [...lowest]
    .filter(([, recall]) => recall < FADED_BELOW)
    .sort(([, a], [, b]) => a - b)
    .slice(0, FADED_SHOWN)
    .map(([topic, recall]) => ({
      topic,
      title: topics.find((candidate) => candidate.id === topic)?.title ?? topic,
      recall,
    }));
}

function firstDay(target: Target, starter: number): FirstDayAction[] {
  return [
    { id: 'target', done: target.title !== '' },
    { id: 'projects', done: target.projects.length === 2 },
    { id: 'starter', done: starter >= STARTER_SIZE },
    { id: 'mocks', done: Object.keys(target.mocks).length === 3 },
    { id: 'resume', done: target.resumeAligned !== null },
  ];
}

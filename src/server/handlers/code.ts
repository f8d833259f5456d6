import { submitChoices as choose, submitCode as submit } from '#app/submit-code.ts';
import { draftSlot } from '#app/submit-answer.ts';
import type { Owner } from '#app/ports.ts';
import type { Bank } from '#core/bank/bank.ts';
import { daysToNine, recallAt } from '#core/memory/memory.ts';
import type { Attempt, Grading } from '#core/practice/attempt.ts';
import type { Evidence, ScoredAttempt } from '#core/practice/evidence.ts';
import { err, ok } from '#core/result.ts';
import type { PastCode } from '#wire/code.ts';
import type { Handler, HandlerContext } from './handler.ts';
import { readCandidate } from './question-views.ts';

const HISTORY_SHOWN = 50;

export const listProblems: Handler<'listProblems'> = async (context, { owner }) => {
  const { evidence, questions, now } = await readCandidate(context, owner);
  const { bank, store } = context.ports;
  const asked = new Map(questions.map((entry) => [entry.question.id, entry]));
  const drafts = new Set((await store.listDrafts(owner)).map(({ slot }) => slot));
  return ok({
    problems: bank.problems.flatMap((problem) => {
      const entry = asked.get(problem.id);
      if (entry === undefined) return [];
      const attempts = codeOf(evidence, problem.id);
      const memory = evidence.memoryOf(problem.id);
      const { id, title, kind, own, section, level, minutes, needs } = problem;
      return {
        id,
        title,
        kind,
        own,
        section,
        level,
        minutes,
        needs,
        topic: problem.topics[0] ?? '',
        topicTitle: topicTitle(bank, problem.topics),
        importance: entry.importance,
        attempts: attempts.length,
        solved: attempts.some(passed),
        lastPassed: attempts.length === 0 ? null : attempts.slice(-1).some(passed),
        recall: memory === null ? null : recallAt(memory, now, evidence.pace),
        draft: drafts.has(id),
      };
    }),
  });
};

export const readProblem: Handler<'readProblem'> = async (context, { owner, params, query }) => {
  const { bank, store } = context.ports;
  const problem = bank.problems.find(({ id }) => id === params['id']);
  if (problem === undefined) return err({ code: 'not-found', what: 'problem' });
  const { evidence, questions, now } = await readCandidate(context, owner);
  const slot = { questionId: problem.id, probeOf: query.session ?? null, point: null };
  const [draft, notes, history] = await Promise.all([
    store.readDraft(owner, draftSlot({ ...slot, mode: 'code' })),
    store.readDraft(owner, draftSlot({ ...slot, mode: 'notes' })),
    readHistory(context, owner, problem.id, evidence),
  ]);
  const memory = evidence.memoryOf(problem.id);
  return ok({
    problem,
    topicTitle: topicTitle(bank, problem.topics),
    importance: questions.find(({ question }) => question.id === problem.id)?.importance ?? null,
    schema: bank.schemas.find(({ id }) => id === problem.schema) ?? null,
    draft,
    notes,
    history,
    recall: memory === null ? null : recallAt(memory, now, evidence.pace),
  });
};

export const submitCode: Handler<'submitCode'> = (context, { owner, body }) => submit(context.ports, owner, body);

export const submitChoices: Handler<'submitChoices'> = (context, { owner, params, body }) =>
  choose(context.ports, owner, { attemptId: params['id'] ?? '', chosen: body.chosen });

export const readCode: Handler<'readCode'> = async (context, { owner, params }) => {
  const { bank, store } = context.ports;
  const stored = await store.readAttempt(owner, params['id'] ?? '');
  const feedback = stored === null ? undefined : feedbackIn(stored.gradings);
  if (stored === null || feedback === undefined || stored.attempt.mode !== 'code')
    return err({ code: 'not-found', what: 'attempt' });
  const { attempt } = stored;
  const problem = bank.problems.find(({ id }) => id === attempt.questionId);
  if (problem === undefined) return err({ code: 'not-found', what: 'problem' });
  const evidence = await context.evidence(owner);
  const beside = await store.listAttempts(owner, { probeOf: attempt.id, limit: HISTORY_SHOWN });
  const find = async (mode: Attempt['mode']) => {
    const newest = beside.find((other) => other.mode === mode);
    return newest === undefined ? null : store.readAttempt(owner, newest.id);
  };
  const [said, chosen, history] = await Promise.all([
    find('explanation'),
    find('choices'),
    readHistory(context, owner, problem.id, evidence),
  ]);
  const saidFeedback = said === null ? undefined : feedbackIn(said.gradings);
  const memory = evidence.memoryOf(problem.id);
  return ok({
    problem,
    topicTitle: topicTitle(bank, problem.topics),
    attempt,
    feedback,
    explanation: said === null || saidFeedback === undefined ? null : { attempt: said.attempt, feedback: saidFeedback },
    choices:
      chosen === null ? null : { chosen: linesOf(chosen.attempt.text), score: feedbackIn(chosen.gradings)?.score ?? 0 },
    previous: history.find(({ at }) => at < attempt.submittedAt) ?? null,
    returnsInDays: memory === null ? null : daysToNine(memory.stability, evidence.pace),
  });
};

export const listWheels: Handler<'listWheels'> = async ({ wheels }) => ok({ wheels: wheels.list() });

export const fetchWheels: Handler<'fetchWheels'> = async ({ wheels }, { body }) => {
  const fetched = await wheels.fetch(body.names);
  return fetched.ok ? ok({ files: fetched.value }) : fetched;
};

/** Submitted code, the newest first. */
async function readHistory(
  context: HandlerContext,
  owner: Owner,
  questionId: string,
  evidence: Evidence,
): Promise<PastCode[]> {
  const attempts = await context.ports.store.listAttempts(owner, { questionId, limit: HISTORY_SHOWN });
  const byId = new Map(codeOf(evidence, questionId).map((attempt) => [attempt.id, attempt]));
  return attempts
    .filter(({ mode }) => mode === 'code')
    .map(({ id, submittedAt, work, seconds }) => {
      const scored = byId.get(id);
      return { id, at: submittedAt, passed: scored !== undefined && passed(scored), hints: work?.hints ?? 0, seconds };
    });
}

function codeOf(evidence: Evidence, questionId: string): ScoredAttempt[] {
  return (evidence.byQuestion.get(questionId) ?? []).filter(({ mode }) => mode === 'code');
}

function passed(attempt: ScoredAttempt): boolean {
  return attempt.scores.rule === 1;
}

function feedbackIn(gradings: readonly Grading[]): Grading['feedback'] | undefined {
  return gradings.findLast(({ feedback }) => feedback.grader.kind === 'rule')?.feedback;
}

function topicTitle(bank: Bank, topics: readonly string[]): string {
  return bank.topics.find(({ id }) => id === topics[0])?.title ?? '';
}

/** The chosen lines as they were stored by app/submit-code.ts; none where an import brought something else. */
function linesOf(text: string): string[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter((line) => typeof line === 'string') : [];
  } catch {
    return [];
  }
}

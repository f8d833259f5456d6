import { questionsFor } from '#app/questions.ts';
import { recallAt } from '#core/memory/memory.ts';
import type { CandidateQuestion } from '#core/practice/candidate-question.ts';
import type { Evidence } from '#core/practice/evidence.ts';
import type { Owner } from '#app/ports.ts';
import type { Millis } from '#core/time.ts';
import type { QuestionListItem } from '#wire/http.ts';
import type { HandlerContext } from './handler.ts';

/** Everything most views start from, read once per request. */
export async function readCandidate(context: HandlerContext, owner: Owner) {
  const [target, evidence] = await Promise.all([context.ports.store.readTarget(owner), context.evidence(owner)]);
  const questions = await questionsFor(context.ports, owner, target);
  return { target, evidence, questions, now: context.ports.now() };
}

/** The latest rule score and the number of attempts, by question. */
export function attemptsByQuestion(evidence: Evidence): Map<string, { score: number | null; attempts: number }> {
  const found = new Map<string, { score: number | null; attempts: number }>();
  for (const [questionId, all] of evidence.byQuestion) {
    const attempts = all.reduce((count, attempt) => (attempt.mode === 'probe' ? count : count + 1), 0);
    const last = all.findLast((attempt) => attempt.mode === 'answer');
    if (attempts > 0) found.set(questionId, { score: last?.scores.rule ?? null, attempts });
  }
  return found;
}

/** A question as lists show it. */
export function listItem(
  entry: CandidateQuestion,
  evidence: Evidence,
  tried: ReturnType<typeof attemptsByQuestion>,
  now: Millis,
): QuestionListItem {
  const { question } = entry;
  const memory = evidence.memoryOf(question.id);
  return {
    id: question.id,
    title: question.title,
    prompt: question.prompt,
    area: entry.area,
    topic: question.topics[0] ?? '',
    kind: question.kind,
    level: question.level,
    minutes: question.minutes,
    importance: entry.importance,
    own: entry.own,
    starter: entry.starter,
    score: tried.get(question.id)?.score ?? null,
    recall: memory === null ? null : recallAt(memory, now, evidence.pace),
    attempts: tried.get(question.id)?.attempts ?? 0,
  };
}

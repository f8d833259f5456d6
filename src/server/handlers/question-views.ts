import { questionsFor } from '#app/questions.ts';
import { recallAt } from '#core/memory/memory.ts';
import { currentGrader } from '#core/grading/current-grader.ts';
import { isAtQuestion } from '#core/practice/attempt.ts';
import type { CandidateQuestion } from '#core/practice/candidate-question.ts';
import type { Evidence } from '#core/practice/evidence.ts';
import { otherGrader } from '#core/practice/outdated.ts';
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

/** What a question's attempts come to: the latest rule score, its grader where it is not the current one, and how many there are. */
type Tried = { readonly score: number | null; readonly otherGrader: string | null; readonly attempts: number };

/** The latest rule score and the number of attempts, by question. */
export function attemptsByQuestion(evidence: Evidence): Map<string, Tried> {
  const found = new Map<string, Tried>();
  for (const [questionId, all] of evidence.byQuestion) {
    const attempts = all.reduce((count, attempt) => (isAtQuestion(attempt.mode) ? count + 1 : count), 0);
    const last = all.findLast(({ mode }) => mode === 'answer' || mode === 'code');
    if (attempts === 0) continue;
    found.set(questionId, {
      score: last?.scores.rule ?? null,
      otherGrader: otherGrader(last, currentGrader),
      attempts,
    });
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
    otherGrader: tried.get(question.id)?.otherGrader ?? null,
    recall: memory === null ? null : recallAt(memory, now, evidence.pace),
    attempts: tried.get(question.id)?.attempts ?? 0,
  };
}

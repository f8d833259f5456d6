import type { Track } from '#core/bank/bank.ts';
import type { Importance } from '#core/bank/vocabulary.ts';
import { recallAt } from '#core/memory/memory.ts';
import type { CandidateQuestion } from '#core/practice/candidate-question.ts';
import type { Evidence, ScoredAttempt } from '#core/practice/evidence.ts';
import type { Millis } from '#core/time.ts';
import { SHOWN_FROM } from './progress.ts';

/** Where a checklist item stands, by evidence alone: `held` is shown and still likely recalled. */
export type ItemState = 'untried' | 'tried' | 'shown' | 'held';

export type TrackItem = {
  readonly id: string;
  readonly says: string;
  readonly state: ItemState;
  readonly questions: readonly {
    readonly id: string;
    readonly title: string;
    readonly importance: Importance;
    readonly score: number | null;
    readonly recall: number | null;
  }[];
};
export type TrackView = {
  readonly id: string;
  readonly title: string;
  readonly for: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly TrackItem[] }[];
};

/** A question counts as held while its chance of recall is at least this. */
const HELD_RECALL = 0.8;

/**
 * A role track as a checklist: each item with its questions and what the answers have shown.
 * An item is shown when every must-know question of it (or, without any, one question) was answered well the last time.
 */
export function trackProgress(
  track: Track,
  questions: readonly CandidateQuestion[],
  evidence: Evidence,
  now: Millis,
): TrackView {
  const scores = new Map<string, number>();
  for (const [questionId, attempts] of evidence.byQuestion) {
    const last = attempts.findLast(
      (attempt) => (attempt.mode === 'answer' || attempt.mode === 'code') && scoreOf(attempt) !== null,
    );
    const score = last === undefined ? null : scoreOf(last);
    if (score !== null) scores.set(questionId, score);
  }
  const item = (entry: Track['sections'][number]['items'][number]): TrackItem => {
    const inItem = questions.flatMap(({ question }) => {
      const importance = question.tracks[track.id];
      if (importance === undefined || !entry.topics.includes(question.topics[0] ?? '')) return [];
      const memory = evidence.memoryOf(question.id);
      return [
        {
          id: question.id,
          title: question.title,
          importance,
          score: scores.get(question.id) ?? null,
          recall: memory === null ? null : recallAt(memory, now, evidence.pace),
        },
      ];
    });
    const order: readonly Importance[] = ['must', 'should', 'optional'];
    const sorted = inItem.toSorted((a, b) => order.indexOf(a.importance) - order.indexOf(b.importance));
    return { id: entry.id, says: entry.says, state: stateOf(sorted), questions: sorted };
  };
  return {
    id: track.id,
    title: track.title,
    for: track.for,
    sections: track.sections.map((section) => ({ title: section.title, items: section.items.map(item) })),
  };
}

/** The candidate's own mark where there is one: a tick on their list may follow their own judgement. */
function scoreOf(attempt: ScoredAttempt): number | null {
  return attempt.scores.self ?? attempt.scores.rule ?? null;
}

function stateOf(questions: TrackItem['questions']): ItemState {
  const tried = questions.filter((question) => question.score !== null);
  if (tried.length === 0) return 'untried';
  const must = questions.filter((question) => question.importance === 'must');
  const good = (question: TrackItem['questions'][number]): boolean => (question.score ?? 0) >= SHOWN_FROM;
  const shown = must.length > 0 ? must.every(good) : tried.some(good);
  if (!shown) return 'tried';
  const basis = must.length > 0 ? must : tried.filter(good);
  return basis.every((question) => (question.recall ?? 0) >= HELD_RECALL) ? 'held' : 'shown';
}

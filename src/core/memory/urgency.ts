import type { Rating } from '#core/practice/attempt.ts';
import { DAY, type Millis } from '#core/time.ts';
import { afterReview, type MemoryState, recallAfter } from './memory.ts';

/** A question as the queue weighs it. */
export type QueueCandidate = {
  readonly id: string;
  /** What it is worth on the day: must 1, should 0.5, optional 0.2. */
  readonly value: number;
  /** Minutes a good answer takes. */
  readonly minutes: number;
  readonly memory: MemoryState | null;
};

export type Ranked = {
  readonly id: string;
  readonly priority: number;
  readonly seconds: number;
  readonly recallOnDay: number;
};

/** How much of tomorrow's gain is set against today's (research/scheduling 5.5: 0.5 to 0.85 is flat, 1.0 waits for ever). */
const WAIT_SHARE = 0.8;
/** Exponent on value: must-know items first, without giving up the rest (research/scheduling 5.5). */
export const MUST_FIRST = 1.75;
/** Shares of again, hard, good, easy at a first retrieval, and of hard, good, easy among later ones that succeed (fsrs-rs). */
const FIRST_RATINGS: readonly (readonly [Rating, number])[] = [
  [1, 0.24],
  [2, 0.094],
  [3, 0.495],
  [4, 0.171],
];
const PASS_RATINGS: readonly (readonly [Rating, number])[] = [
  [2, 0.224],
  [3, 0.631],
  [4, 0.145],
];
/** Time for the answer and for reading the feedback, as multiples of the question's minutes. */
const FIRST_COST = 1.5;
const PASS_COST = 0.9;
const FAIL_COST = 1.5;

/** Seconds a question will take, given the chance that it is recalled; null for one never tried. */
export function expectedSeconds(minutes: number, recall: number | null): number {
  const cost = recall === null ? FIRST_COST : recall * PASS_COST + (1 - recall) * FAIL_COST;
  return minutes * 60 * cost;
}

/**
 * Ranks questions by what a retrieval now adds to recall on the interview day per second, less most of what it would
 * add tomorrow (research/scheduling 5.6). Those a retrieval would not help are left out.
 * @param interviewAt the instant recall should peak
 * @param pace the learner's own pace of forgetting
 * @returns the most urgent first; equal ones keep their order
 */
export function rankByUrgency(
  candidates: readonly QueueCandidate[],
  now: Millis,
  interviewAt: Millis,
  pace: number,
): Ranked[] {
  const horizon = Math.max(1, (interviewAt - now) / DAY);
  return candidates
    .map((candidate) => {
      const today = gain(candidate.memory, now, horizon, 0, pace);
      const tomorrow = gain(candidate.memory, now, horizon, 1, pace);
      const seconds = expectedSeconds(candidate.minutes, today.recall);
      const later = expectedSeconds(candidate.minutes, tomorrow.recall);
      const worth = candidate.value ** MUST_FIRST;
      return {
        id: candidate.id,
        priority: today.gain <= 0 ? 0 : worth * (today.gain / seconds - (WAIT_SHARE * tomorrow.gain) / later),
        seconds,
        recallOnDay: candidate.memory === null ? 0 : recallOn(candidate.memory, now, horizon, pace),
      };
    })
    .filter((ranked) => ranked.priority > 0)
    .sort((a, b) => b.priority - a.priority);
}

function recallOn(memory: MemoryState, now: Millis, horizon: number, pace: number): number {
  return recallAfter(memory.stability, (now - memory.lastAt) / DAY + horizon, pace);
}

/** Change in expected recall on the day from one retrieval after `wait` days, and the chance of recall then. */
function gain(
  memory: MemoryState | null,
  now: Millis,
  horizon: number,
  wait: number,
  pace: number,
): { gain: number; recall: number | null } {
  const left = Math.max(0, horizon - wait);
  if (memory === null) {
    let expected = 0;
    for (const [rating, share] of FIRST_RATINGS)
      expected += share * recallAfter(afterReview(null, 0, rating).stability, left, pace);
    return { gain: expected, recall: null };
  }
  const elapsed = (now - memory.lastAt) / DAY + wait;
  const recall = recallAfter(memory.stability, elapsed, pace);
  let passed = 0;
  for (const [rating, share] of PASS_RATINGS)
    passed += share * recallAfter(afterReview(memory, elapsed, rating).stability, left, pace);
  const failed = recallAfter(afterReview(memory, elapsed, 1).stability, left, pace);
  return { gain: recall * passed + (1 - recall) * failed - recallOn(memory, now, horizon, pace), recall };
}

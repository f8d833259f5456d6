import { default_w, forgetting_curve, fsrs, generatorParameters } from 'ts-fsrs';
import type { Rating, Review } from '#core/practice/attempt.ts';
import { DAY, type Millis } from '#core/time.ts';

/** What is remembered of one question: FSRS-6 stability (days until recall falls to 0.9) and difficulty (1 to 10). */
export type MemoryState = {
  readonly stability: number;
  readonly difficulty: number;
  readonly lastAt: Millis;
  readonly reviews: number;
  readonly lapses: number;
};

const scheduler = fsrs(generatorParameters({ enable_fuzz: false }));
/** Within half a day the second retrieval is a same-day one, which FSRS treats apart. */
const SAME_DAY = 0.5;
/** Step of the online correction (research/scheduling 5.2) and the bounds that keep a few odd answers from breaking it. */
const LEARNING_RATE = 0.12;
const SLOWEST_FORGETTING = 0.25;
const FASTEST_FORGETTING = 8;

/**
 * Chance of recall after a time without review, by FSRS-6 with default weights.
 * @param days time since the last review
 * @param pace the learner's own pace of forgetting; 1 is FSRS's average, 2 forgets twice as fast
 */
export function recallAfter(stability: number, days: number, pace = 1): number {
  return forgetting_curve(default_w, Math.max(0, days) * pace, stability);
}

/** Chance of recall at an instant. */
export function recallAt(state: MemoryState, at: Millis, pace = 1): number {
  return recallAfter(state.stability, (at - state.lastAt) / DAY, pace);
}

/** Stability and difficulty after one more retrieval; `before` is null for the first. */
export function afterReview(
  before: Pick<MemoryState, 'stability' | 'difficulty'> | null,
  elapsedDays: number,
  rating: Rating,
): { stability: number; difficulty: number } {
  const memory = before === null ? null : { stability: before.stability, difficulty: before.difficulty };
  return scheduler.next_state(memory, elapsedDays < SAME_DAY ? 0 : elapsedDays, rating);
}

/** The state after one more review; `before` is null for the first. */
export function advance(before: MemoryState | null, review: Review): MemoryState {
  const elapsed = before === null ? 0 : (review.at - before.lastAt) / DAY;
  return {
    ...afterReview(before, elapsed, review.rating),
    lastAt: review.at,
    reviews: (before?.reviews ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (before !== null && review.rating === 1 ? 1 : 0),
  };
}

/**
 * Replays the reviews of one question. A review that another one replaces is passed over; the order given does not matter.
 * @returns null when there is none
 */
export function replay(reviews: readonly Review[]): MemoryState | null {
  const replaced = new Set(reviews.map((review) => review.replaces));
  return reviews
    .filter((review) => !replaced.has(review.id))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .reduce<MemoryState | null>(advance, null);
}

/**
 * One step of the learner's own pace of forgetting: stochastic gradient on log loss over its logarithm, so that a candidate
 * who forgets faster or slower than FSRS's average is forecast honestly.
 * @param before the state the question was in when it was retrieved
 * @returns the new pace
 */
export function learnPace(pace: number, before: MemoryState, at: Millis, rating: Rating): number {
  const days = (at - before.lastAt) / DAY;
  if (days < SAME_DAY) return pace;
  const step = 0.01;
  const p = Math.min(0.995, Math.max(0.005, recallAfter(before.stability, days, pace)));
  const slope =
    (recallAfter(before.stability, days, pace * Math.exp(step)) -
      recallAfter(before.stability, days, pace * Math.exp(-step))) /
    (2 * step);
  const recalled = rating > 1 ? 1 : 0;
  const gradient = ((p - recalled) / (p * (1 - p))) * slope;
  const next = Math.exp(Math.log(pace) - LEARNING_RATE * gradient);
  return Math.min(FASTEST_FORGETTING, Math.max(SLOWEST_FORGETTING, next));
}

/**
 * The FSRS rating that a score stands for. Easy also wants the candidate to have been sure, since a lucky answer is not a known one.
 * @param score 0 to 1, or null when not assessed
 * @param confidence 0 to 1, or null when not asked
 */
export function ratingFor(score: number | null, confidence: number | null): Rating {
  if (score === null || score < 0.3) return 1;
  if (score < 0.5) return 2;
  return score >= 0.85 && confidence !== null && confidence >= 0.7 ? 4 : 3;
}

/** Days until recall falls to nine in ten: what a rating button prints. */
export function daysToNine(stability: number, pace = 1): number {
  return Math.max(1, Math.round(stability / pace));
}

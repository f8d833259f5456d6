import { DAY, type Millis } from '#core/time.ts';
import type { Rating, Review } from './attempt.ts';
import type { AttemptFact } from './evidence.ts';

/** When the examples begin. */
export const EXAMPLE_START: Millis = Date.UTC(2026, 10, 1, 8);

/** A UUID for tests, from a number. */
export function exampleId(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** A review for tests: the n-th, some days after the start. */
export function exampleReview(n: number, days: number, rating: Rating, changes: Partial<Review> = {}): Review {
  const at = EXAMPLE_START + Math.round(days * DAY);
  const review: Review = {
    id: exampleId(n),
    questionId: 'why-split-data',
    attemptId: exampleId(n + 100_000),
    rating,
    by: 'rule',
    replaces: null,
    at,
    recordedAt: at,
  };
  return { ...review, ...changes };
}

/** An attempt's facts for tests: the n-th, some days after the start. */
export function exampleAttempt(n: number, days: number, changes: Partial<AttemptFact> = {}): AttemptFact {
  const at = EXAMPLE_START + Math.round(days * DAY);
  return {
    id: exampleId(n),
    questionId: 'why-split-data',
    mode: 'answer',
    confidence: null,
    seconds: 60,
    at,
    ...changes,
  };
}

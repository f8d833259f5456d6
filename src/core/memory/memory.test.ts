import { describe, expect, it } from 'vitest';
import type { Rating } from '#core/practice/attempt.ts';
import { EXAMPLE_START, exampleId, exampleReview } from '#core/practice/example-facts.ts';
import { DAY, HOUR } from '#core/time.ts';
import {
  advance,
  daysToNine,
  learnPace,
  type MemoryState,
  ratingFor,
  recallAfter,
  recallAt,
  replay,
} from './memory.ts';

const first = (rating: Rating): MemoryState => advance(null, exampleReview(1, 0, rating));

describe('recall', () => {
  it('is whole at once, nine in ten after the stability, and only falls', () => {
    expect(recallAfter(7, 0)).toBe(1);
    expect(recallAfter(7, 7)).toBeCloseTo(0.9, 6);
    let before = 1;
    for (const days of [0.1, 1, 7, 30, 365, 3_650]) {
      const recall = recallAfter(7, days);
      expect(recall).toBeLessThan(before);
      expect(recall).toBeGreaterThan(0);
      before = recall;
    }
  });

  it('takes a clock that went backwards as no time', () => {
    expect(recallAt(first(3), EXAMPLE_START - DAY)).toBe(1);
    expect(Number.isFinite(advance(first(3), exampleReview(2, -3, 3)).stability)).toBe(true);
  });

  it('falls faster at a faster pace: twice the pace is twice the days', () => {
    expect(recallAfter(7, 10, 2)).toBeCloseTo(recallAfter(7, 20, 1), 12);
    expect(daysToNine(10, 2)).toBe(5);
    expect(daysToNine(0.01)).toBe(1);
  });
});

describe('advance', () => {
  it('holds better after a better first answer', () => {
    const stability = ([1, 2, 3, 4] as const).map((rating) => first(rating).stability);
    expect(stability.toSorted((a, b) => a - b)).toEqual(stability);
  });

  it('grows with success after a pause, shrinks with failure, and counts both', () => {
    const before = first(3);
    const good = advance(before, exampleReview(2, 3, 3));
    const again = advance(before, exampleReview(2, 3, 1));
    expect(good.stability).toBeGreaterThan(before.stability);
    expect(again.stability).toBeLessThan(before.stability);
    expect(good).toMatchObject({ reviews: 2, lapses: 0 });
    expect(again).toMatchObject({ reviews: 2, lapses: 1 });
    expect(first(1).lapses).toBe(0);
  });

  it('gains more from a spaced retrieval than from one within hours', () => {
    const before = first(3);
    const crammed = advance(before, exampleReview(2, 2 * (HOUR / DAY), 3));
    const spaced = advance(before, exampleReview(2, 3, 3));
    expect(spaced.stability - before.stability).toBeGreaterThan(crammed.stability - before.stability);
  });
});

describe('replay', () => {
  const reviews = [exampleReview(1, 0, 3), exampleReview(2, 2, 1), exampleReview(3, 4, 3), exampleReview(4, 9, 4)];

  it('does not depend on the order given', () => {
    const state = replay(reviews);
    expect(replay(reviews.toReversed())).toEqual(state);
    expect(replay([2, 0, 3, 1].flatMap((i) => reviews[i] ?? []))).toEqual(state);
    expect(replay([])).toBeNull();
  });

  it('passes over what was replaced, also what was replaced twice', () => {
    const better = exampleReview(5, 2, 2, { replaces: exampleId(2) });
    const best = exampleReview(6, 2, 3, { replaces: exampleId(5) });
    const instead = replay(reviews.map((review) => (review.id === exampleId(2) ? { ...review, rating: 3 } : review)));
    expect(replay([...reviews, better, best])).toEqual(instead);
  });
});

describe('learnPace', () => {
  const state = first(3);
  const late = state.lastAt + 5 * DAY;

  it('slows down after a success and speeds up after a failure', () => {
    expect(learnPace(1, state, late, 3)).toBeLessThan(1);
    expect(learnPace(1, state, late, 1)).toBeGreaterThan(1);
  });

  it('learns nothing from a second retrieval on one day', () =>
    expect(learnPace(1.3, state, state.lastAt + 6 * HOUR, 1)).toBe(1.3));

  it('stays within its bounds whatever comes', () => {
    let fast = 1;
    let slow = 1;
    for (let i = 0; i < 2_000; i++) {
      fast = learnPace(fast, state, late, 1);
      slow = learnPace(slow, state, state.lastAt + 400 * DAY, 4);
    }
    expect(fast).toBeLessThanOrEqual(8);
    expect(slow).toBeGreaterThanOrEqual(0.25);
  });

  it('finds the pace of somebody who forgets twice as fast', () => {
    // Retrievals at a spacing where the truth is known: recall at twice the pace, as shares rather than by chance.
    const days = 6;
    const truth = recallAfter(state.stability, days, 2);
    let pace = 1;
    let owed = 0;
    for (let i = 0; i < 600; i++) {
      owed += truth;
      const recalled = owed >= 1;
      if (recalled) owed -= 1;
      pace = learnPace(pace, state, state.lastAt + days * DAY, recalled ? 3 : 1);
    }
    expect(pace).toBeGreaterThan(1.5);
    expect(pace).toBeLessThan(2.7);
  });
});

describe('ratingFor', () => {
  it('rises with the score, and wants confidence for the best', () => {
    expect([0, 0.29, 0.3, 0.49, 0.5, 0.9].map((score) => ratingFor(score, null))).toEqual([1, 1, 2, 2, 3, 3]);
    expect([ratingFor(0.9, 0.8), ratingFor(0.9, 0.3), ratingFor(0.8, 1), ratingFor(null, 1)]).toEqual([4, 3, 3, 1]);
  });
});

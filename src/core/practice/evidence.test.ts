import { describe, expect, it } from 'vitest';
import { replay } from '#core/memory/memory.ts';
import { SECOND } from '#core/time.ts';
import type { Rating, Review } from './attempt.ts';
import { addFacts, emptyLog, evidenceOf, type Facts, readFrom } from './evidence.ts';
import { exampleAttempt, exampleId, exampleReview } from './example-facts.ts';

const facts = (changes: Partial<Facts>): Facts => ({ attempts: [], gradings: [], reviews: [], ...changes });

function fold(...batches: readonly (readonly Review[])[]): ReturnType<typeof evidenceOf> {
  const log = emptyLog();
  for (const reviews of batches) addFacts(log, facts({ reviews: [...reviews] }));
  return evidenceOf(log);
}

/** Every order of a short list. */
function orders<T>(list: readonly T[]): T[][] {
  return list.length < 2
    ? [[...list]]
    : list.flatMap((one, i) => orders(list.toSpliced(i, 1)).map((rest) => [one, ...rest]));
}

describe('memory from facts read in pieces', () => {
  const reviews = [
    exampleReview(1, 0, 3),
    exampleReview(2, 2, 1),
    exampleReview(3, 5, 3),
    exampleReview(4, 5, 2, { replaces: exampleId(3) }),
    exampleReview(5, 2, 3, { replaces: exampleId(2) }),
    exampleReview(6, 2, 2, { replaces: exampleId(5) }),
  ];
  const whole = replay(reviews);

  it('is that of a replay, however the reading was cut', () => {
    expect(fold(reviews).memoryOf('why-split-data')).toEqual(whole);
    expect(fold(...reviews.map((review) => [review])).memoryOf('why-split-data')).toEqual(whole);
  });

  it('does not change when facts come twice', () => {
    const once = fold(reviews);
    const twice = fold(reviews, reviews.slice(2), reviews);
    expect(twice.memoryOf('why-split-data')).toEqual(whole);
    expect(twice.pace).toBe(once.pace);
    expect(twice.reviewsOf('why-split-data')).toHaveLength(reviews.length);
  });

  it('is that of a replay in each of the 720 orders', () => {
    for (const order of orders(reviews))
      expect(fold(order).memoryOf('why-split-data'), order.map(({ id }) => id.slice(-1)).join()).toEqual(whole);
  });

  it('goes on rightly after a correction in the middle', () => {
    const later = [exampleReview(7, 9, 3), exampleReview(8, 9, 1, { replaces: exampleId(7) }), exampleReview(9, 12, 4)];
    expect(fold(reviews, later).memoryOf('why-split-data')).toEqual(replay([...reviews, ...later]));
  });

  it('is that of a replay for 300 histories at random', () => {
    let state = 7;
    const below = (n: number): number => (state = (state * 48_271) % 2_147_483_647) % n;
    for (let n = 0; n < 300; n++) {
      const history: Review[] = [];
      for (let i = 1; i <= 1 + below(8); i++) {
        const old = history[below(history.length * 2 + 1)];
        const rating = (1 + below(4)) as Rating;
        history.push(
          old === undefined
            ? exampleReview(i, below(20), rating)
            : { ...old, id: exampleId(i), rating, replaces: old.id },
        );
      }
      expect(fold(history).memoryOf('why-split-data')).toEqual(replay(history));
    }
  });

  it('keeps questions apart, and knows nothing of one never asked', () => {
    const other = exampleReview(20, 1, 4, { questionId: 'other' });
    const evidence = fold([...reviews, other]);
    expect(evidence.memoryOf('why-split-data')).toEqual(whole);
    expect(evidence.memoryOf('other')).toEqual(replay([other]));
    expect(evidence.memoryOf('constructor')).toBeNull();
  });
});

describe('pace', () => {
  it('is not learned again from a correction', () => {
    const reviews = [exampleReview(1, 0, 3), exampleReview(2, 6, 1)];
    const corrected = [...reviews, exampleReview(3, 6, 3, { replaces: exampleId(2) })];
    expect(fold(corrected).pace).toBe(fold(reviews).pace);
    expect(fold(reviews).pace).toBeGreaterThan(1);
  });
});

describe('attempts', () => {
  it('are given oldest first, with the latest score of each kind of grader apart', () => {
    const log = emptyLog();
    const [one, two] = [exampleAttempt(1, 0), exampleAttempt(2, 1)];
    addFacts(
      log,
      facts({
        attempts: [two, one],
        gradings: [
          { id: exampleId(11), attemptId: one.id, kind: 'rule', grader: 'old 1', score: 0.4, at: one.at },
          { id: exampleId(14), attemptId: one.id, kind: 'rule', grader: 'new 1', score: 0.5, at: two.at },
          { id: exampleId(13), attemptId: one.id, kind: 'self', grader: 'you 1', score: 0.9, at: two.at },
          { id: exampleId(12), attemptId: one.id, kind: 'self', grader: 'you 0', score: 0.7, at: two.at - 1 },
        ],
      }),
    );
    expect(evidenceOf(log).attempts.map(({ id, scores, graders }) => ({ id, scores, graders }))).toEqual([
      { id: one.id, scores: { rule: 0.5, self: 0.9 }, graders: { rule: 'new 1', self: 'you 1' } },
      { id: two.id, scores: {}, graders: {} },
    ]);
  });

  it('are read again from a little before the last one, never before the beginning', () => {
    const log = emptyLog();
    expect(readFrom(log)).toBe(0);
    const attempt = exampleAttempt(1, 0);
    addFacts(log, facts({ attempts: [attempt] }));
    expect(readFrom(log)).toBe(attempt.at - 10 * SECOND);
  });
});

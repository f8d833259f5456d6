import { describe, expect, it } from 'vitest';
import { EXAMPLE_START, exampleReview } from '#core/practice/example-facts.ts';
import { DAY } from '#core/time.ts';
import { advance, type MemoryState } from './memory.ts';
import { expectedSeconds, type QueueCandidate, rankByUrgency } from './urgency.ts';

const now = EXAMPLE_START + 10 * DAY;
const candidate = (id: string, changes: Partial<QueueCandidate> = {}): QueueCandidate => ({
  id,
  value: 1,
  minutes: 3,
  memory: null,
  ...changes,
});
/** Known well, and last retrieved some days before now. */
const seen = (daysAgo: number): MemoryState =>
  advance(advance(null, exampleReview(1, 0 - daysAgo, 3)), exampleReview(2, 10 - daysAgo, 3));
const rank = (candidates: QueueCandidate[], days = 28, pace = 1) =>
  rankByUrgency(candidates, now, now + days * DAY, pace);
const priority = (one: QueueCandidate, days = 28, pace = 1): number => rank([one], days, pace)[0]?.priority ?? 0;

describe('rankByUrgency', () => {
  it('puts what is worth more first at equal memory', () => {
    for (const memory of [null, seen(5), seen(9)]) {
      const ranked = rank([
        candidate('optional', { value: 0.2, memory }),
        candidate('must', { memory }),
        candidate('should', { value: 0.5, memory }),
      ]);
      expect(ranked.map(({ id }) => id)).toEqual(['must', 'should', 'optional']);
    }
  });

  it('falls for what was just retrieved, and rises again as it fades', () => {
    const priorities = [0.01, 2, 5, 10].map((days) => priority(candidate('x', { memory: seen(days) })));
    expect(priorities.toSorted((a, b) => a - b)).toEqual(priorities);
    expect(priorities[0]).toBeLessThan(priority(candidate('x')) / 5);
  });

  it('prefers the shorter of two questions that gain the same', () => {
    expect(rank([candidate('long', { minutes: 10 }), candidate('short', { minutes: 2 })])[0]?.id).toBe('short');
  });

  it('weighs the horizon: a new question is worth most some days before, and what was retrieved yesterday can wait for any', () => {
    const fresh = [1, 3, 28, 120, 365].map((days) => priority(candidate('x'), days));
    expect(fresh[1]).toBe(Math.max(...fresh));
    expect(fresh.slice(1)).toEqual(fresh.slice(1).toSorted((a, b) => b - a));
    for (const days of [1, 3, 28, 120, 365]) expect(rank([candidate('x', { memory: seen(0.9) })], days)).toEqual([]);
  });

  it('forecasts less recall on a later day and at a faster pace', () => {
    const [near, far, fast] = [
      rank([candidate('x', { memory: seen(5) })], 7),
      rank([candidate('x', { memory: seen(5) })], 60),
      rank([candidate('x', { memory: seen(5) })], 7, 3),
    ];
    expect(near[0]?.recallOnDay ?? 0).toBeGreaterThan(far[0]?.recallOnDay ?? 1);
    expect(near[0]?.recallOnDay ?? 0).toBeGreaterThan(fast[0]?.recallOnDay ?? 1);
  });

  it('keeps the order of equal ones, and names each once with finite numbers', () => {
    const ranked = rank(['a', 'b', 'c'].map((id) => candidate(id)));
    expect(ranked.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    for (const days of [0, -5, 0.01, 1, 28, 3_650]) {
      for (const one of rank([candidate('new'), candidate('old', { memory: seen(300) })], days)) {
        expect([one.priority, one.seconds, one.recallOnDay].every(Number.isFinite)).toBe(true);
      }
    }
    expect(rank([])).toEqual([]);
  });
});

describe('expectedSeconds', () => {
  it('is longest for what is not known', () => {
    expect(expectedSeconds(2, null)).toBe(180);
    expect(expectedSeconds(2, 1)).toBe(108);
    expect(expectedSeconds(2, 0)).toBe(180);
  });
});

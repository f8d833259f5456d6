import { describe, expect, it } from 'vitest';
import { FEWEST_QUESTIONS, readinessOf } from './readiness.ts';

describe('readinessOf', () => {
  it('gives no estimate without enough different questions', () => {
    expect(readinessOf({ scores: [], questions: 20 })).toEqual({ tried: 0, questions: 20, estimate: null });
    expect(readinessOf({ scores: Array(FEWEST_QUESTIONS - 1).fill(1), questions: 20 }).estimate).toBeNull();
  });

  it('is the mean with an interval from then on', () => {
    const { estimate, tried } = readinessOf({ scores: [0.5, 0.7, 0.9], questions: 20 });
    expect(tried).toBe(3);
    expect(estimate?.mean).toBeCloseTo(0.7, 12);
    expect(estimate?.n).toBe(3);
    expect(estimate?.low ?? 1).toBeLessThan(0.5);
  });
});

import { describe, expect, it } from 'vitest';
import { wilson } from './interval.ts';

describe('wilson', () => {
  it('is the interval of the literature: 8 of 10 at 90 %', () => {
    const { mean, low, high, n } = wilson(8, 10);
    expect({ mean, n }).toEqual({ mean: 0.8, n: 10 });
    // Wilson (1927) with z = 1.6449.
    expect(low).toBeCloseTo(0.541, 3);
    expect(high).toBeCloseTo(0.931, 3);
  });

  it('stays within 0 and 1, holds its mean, and is never a single point', () => {
    for (const n of [1, 2, 3, 10, 1_000]) {
      for (const share of [0, 0.25, 0.5, 1]) {
        const { mean, low, high } = wilson(share * n, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(mean + 1e-12);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
        expect(high - low).toBeGreaterThan(0);
      }
    }
  });

  it('narrows with more observations', () => {
    const widths = [3, 10, 30, 100].map((n) => wilson(0.6 * n, n)).map(({ low, high }) => high - low);
    expect(widths.toSorted((a, b) => b - a)).toEqual(widths);
  });
});

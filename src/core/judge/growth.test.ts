import { expect, it } from 'vitest';
import { tooSlow } from './growth.ts';
import type { Growth } from './runner.ts';

const slow = (growth: Omit<Growth, 'fault'>): string | null => tooSlow({ ...growth, fault: null });

const sizes = [500, 1_000, 2_000, 4_000];
const linear = [0.0005, 0.001, 0.002, 0.004];

it('lets a constant factor pass, however large the input', () => {
  expect(slow({ sizes, reference: linear, candidate: linear.map((seconds) => seconds * 8) })).toBeNull();
});

it('finds a square among lines, and says the times', () => {
  const square = [0.004, 0.016, 0.064, 0.256];
  expect(slow({ sizes, reference: linear, candidate: square })).toMatch(
    /at size 4000 it takes 256 ms, the reference 4\.0 ms/,
  );
});

it('calls nothing slow that nobody would notice', () => {
  expect(
    slow({ sizes, reference: [0.0001, 0.0001, 0.0001, 0.0001], candidate: [0.0001, 0.001, 0.005, 0.015] }),
  ).toBeNull();
});

it('judges one size alone only where the gap is wide', () => {
  expect(slow({ sizes: [500], reference: [0.001], candidate: [0.9] })).not.toBeNull();
  expect(slow({ sizes: [500], reference: [0.1], candidate: [0.9] })).toBeNull();
});

it('says nothing where nothing was measured', () => {
  expect(slow({ sizes: [], reference: [], candidate: [] })).toBeNull();
});

it('says what was raised on a large input', () => {
  const fault = { kind: 'RecursionError', message: 'maximum recursion depth exceeded', line: 3 };
  expect(tooSlow({ sizes: [500, 1_000], reference: [0.1, 0.2], candidate: [0.1, 0], fault })).toBe(
    'At size 1000 it raised RecursionError: maximum recursion depth exceeded (line 3)',
  );
});

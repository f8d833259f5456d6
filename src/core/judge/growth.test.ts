import { expect, it } from 'vitest';
import { tooSlow } from './growth.ts';

const sizes = [500, 1_000, 2_000, 4_000];
const linear = [0.0005, 0.001, 0.002, 0.004];

it('lets a constant factor pass, however large the input', () => {
  expect(tooSlow({ sizes, reference: linear, candidate: linear.map((seconds) => seconds * 8) })).toBeNull();
});

it('finds a square among lines, and says the times', () => {
  const square = [0.004, 0.016, 0.064, 0.256];
  expect(tooSlow({ sizes, reference: linear, candidate: square })).toMatch(
    /at size 4000 it takes 256 ms, the reference 4\.0 ms/,
  );
});

it('calls nothing slow that nobody would notice', () => {
  expect(
    tooSlow({ sizes, reference: [0.0001, 0.0001, 0.0001, 0.0001], candidate: [0.0001, 0.001, 0.005, 0.015] }),
  ).toBeNull();
});

it('judges one size alone only where the gap is wide', () => {
  expect(tooSlow({ sizes: [500], reference: [0.001], candidate: [0.9] })).not.toBeNull();
  expect(tooSlow({ sizes: [500], reference: [0.1], candidate: [0.9] })).toBeNull();
});

it('says nothing where nothing was measured', () => {
  expect(tooSlow({ sizes: [], reference: [], candidate: [] })).toBeNull();
});

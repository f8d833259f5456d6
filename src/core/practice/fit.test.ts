import { expect, it } from 'vitest';
import { fitInto } from './fit.ts';

const question = (minutes: number) => ({ kind: 'concept' as const, seconds: minutes * 60 });
const problem = (minutes: number) => ({ kind: 'coding' as const, seconds: minutes * 60 });

it('takes what fits, and always one', () => {
  expect(fitInto([question(4), question(4), question(4)], 9)).toHaveLength(2);
  expect(fitInto([question(30), question(1)], 9)).toEqual([question(30)]);
  expect(fitInto([], 9)).toEqual([]);
});

it('passes over a problem that is too long for what is left, and takes one that is not', () => {
  expect(fitInto([question(4), problem(25), question(4)], 10)).toEqual([question(4), question(4)]);
  expect(fitInto([question(4), problem(25), question(4)], 40)).toEqual([question(4), problem(25), question(4)]);
});

it('stops at the first question that does not fit, so that the order says what matters', () => {
  expect(fitInto([question(4), question(9), question(1)], 10)).toEqual([question(4)]);
});

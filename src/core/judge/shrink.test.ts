import { expect, it } from 'vitest';
import { smallerArguments } from './shrink.ts';
import type { PythonValue } from './value.ts';

/** Makes an input smaller as long as it still fails, as the judge does. */
function smallest(
  args: readonly PythonValue[],
  fails: (args: readonly PythonValue[]) => boolean,
): readonly PythonValue[] {
  for (let step = 0; step < 100; step++) {
    const next = smallerArguments(args, false).find(fails);
    if (next === undefined) return args;
    args = next;
  }
  return args;
}

it('finds the one item that matters', () => {
  const fails = ([list]: readonly PythonValue[]): boolean => Array.isArray(list) && list.includes(7);
  expect(smallest([[3, 9, 7, 1, 4, 12, 40]], fails)).toEqual([[7]]);
});

it('brings numbers to the edge at which it fails', () => {
  const fails = ([n]: readonly PythonValue[]): boolean => typeof n === 'number' && n > 10;
  expect(smallest([1_000], fails)).toEqual([11]);
});

it('shortens strings and every argument', () => {
  const fails = ([text, list]: readonly PythonValue[]): boolean =>
    typeof text === 'string' && text.includes('x') && Array.isArray(list) && list.length > 0;
  expect(smallest(['abcxdef', [[4, 5], [6]]], fails)).toEqual(['x', [[]]]);
});

it('drops calls of a class, never its making', () => {
  const calls: PythonValue[] = [{ tuple: ['new', 2] }, { tuple: ['put', 1, 1] }, { tuple: ['get', 1] }];
  for (const smaller of smallerArguments(calls, true)) expect(smaller[0]).toEqual(calls[0]);
  expect(smallerArguments(calls, true)).toContainEqual([calls[0], calls[2]]);
});

it('never gives back what it was given', () => {
  const args: PythonValue[] = [[1, [2, 'ab']], { float: 2.5 }, 'xyz', { dict: [['a', 1]] }, null, true];
  const same = JSON.stringify(args);
  for (const smaller of smallerArguments(args, false)) expect(JSON.stringify(smaller)).not.toBe(same);
});

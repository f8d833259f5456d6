import { isList } from './show.ts';
import type { PythonValue } from './value.ts';

/** The most smaller forms of one value that are tried at a time. */
const MOST = 24;

/**
 * Simpler forms of a list of arguments, the boldest first: shorter lists and strings, numbers nearer to zero, one change at
 * a time. What they were is never among them.
 * @param calls the arguments are the calls of a class: the first, its making, stays
 */
export function smallerArguments(args: readonly PythonValue[], calls: boolean): PythonValue[][] {
  const found: PythonValue[][] = [];
  if (calls) {
    for (const shorter of shorterLists(args.slice(1))) found.push([...args.slice(0, 1), ...shorter]);
    return found.slice(0, MOST);
  }
  for (const [i, arg] of args.entries()) for (const smaller of smallerValues(arg)) found.push(args.with(i, smaller));
  // Each argument gets its turn: the boldest change of every one comes before the second boldest of any.
  return found.slice(0, MOST * 2);
}

function smallerValues(value: PythonValue): PythonValue[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value === 'number') return smallerNumbers(value);
  if (typeof value === 'string') return shorterLists(Array.from(value)).map((letters) => letters.join(''));
  if (isList(value)) return [...shorterLists(value), ...simplerItems(value)];
  if ('tuple' in value) return simplerItems(value.tuple).map((tuple) => ({ tuple }));
  if ('float' in value) {
    if (typeof value.float === 'string' || Number.isInteger(value.float)) return [];
    return [{ float: Math.trunc(value.float) }, { float: Math.round(value.float * 10) / 10 }].filter(
      ({ float }) => float !== value.float,
    );
  }
  if ('linked' in value) return shorterLists(value.linked).map((linked) => ({ linked }));
  if ('dict' in value) return without(value.dict).map((dict) => ({ dict }));
  return [];
}

function smallerNumbers(value: number): number[] {
  const nearer = [0, Math.trunc(value / 2), value - Math.sign(value)];
  return [...new Set(nearer)].filter((number) => number !== value && Math.abs(number) < Math.abs(value));
}

/** Halves first, then the list without each item. */
function shorterLists<T>(list: readonly T[]): T[][] {
  const half = Math.floor(list.length / 2);
  const halves = list.length >= 4 ? [list.slice(0, half), list.slice(half)] : [];
  return [...halves, ...without(list)];
}

function without<T>(list: readonly T[]): T[][] {
  return list.slice(0, MOST).map((_, i) => list.toSpliced(i, 1));
}

function simplerItems(list: readonly PythonValue[]): PythonValue[][] {
  return list.slice(0, MOST).flatMap((item, i) =>
    smallerValues(item)
      .slice(0, 3)
      .map((smaller) => list.with(i, smaller)),
  );
}

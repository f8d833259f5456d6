import { expect, test } from 'vitest';
import { isPythonValue } from './is-python-value.ts';
import { pythonValueSchema } from './value.ts';

/** A repeatable source of chance. */
function makeChance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Something that is nearly always in the shape of a value, and wrong in places now and then. */
function draw(below: (limit: number) => number, depth: number): unknown {
  const list = (): unknown[] => Array.from({ length: below(4) }, () => draw(below, depth - 1));
  const texts = (): unknown[] => Array.from({ length: below(3) }, () => (below(9) === 0 ? 1 : 'text'));
  const leaves: readonly (() => unknown)[] = [
    () => null,
    () => below(2) === 0,
    () => 'text',
    () => below(1_000) - 500,
    () => ({ int: below(9) === 0 ? 'x1' : '-123' }),
    () => ({ float: ([1.5, 'nan', '-inf', 'Infinity', null] as const)[below(5)] }),
    () => ({ opaque: { type: 'x'.repeat(below(210)), shows: below(9) === 0 ? null : 'shown' } }),
    () => [0.5, 2 ** 55, undefined, {}, { tuple: 1 }, { set: [], list: [] }, { constructor: [] }][below(7)],
  ];
  const inner: readonly (() => unknown)[] = [
    list,
    () => ({ tuple: list() }),
    () => ({ set: list() }),
    () => ({ tree: list() }),
    () => ({ linked: list() }),
    () => ({ dict: Array.from({ length: below(3) }, () => (below(9) === 0 ? list() : [list(), list()])) }),
    () => ({ array: { dtype: 'float64', shape: [below(3), below(12) - 1], data: list() } }),
    () => ({ frame: { columns: texts(), index: list(), data: [list(), below(9) === 0 ? {} : list()] } }),
    () => ({ frame: { columns: [], index: [], data: [], more: 1 } }),
  ];
  const kinds = depth === 0 || below(3) === 0 ? leaves : inner;
  return kinds[below(kinds.length)]?.();
}

test('it says what the schema says', () => {
  const below = makeChance(7);
  const counted = { yes: 0, no: 0 };
  for (let i = 0; i < 5_000; i++) {
    const value = draw(below, 4);
    const is = pythonValueSchema.safeParse(value).success;
    counted[is ? 'yes' : 'no'] += 1;
    expect(isPythonValue(value), JSON.stringify(value)).toBe(is);
  }
  expect(Math.min(counted.yes, counted.no)).toBeGreaterThan(500);
});

test('what nests without end is none, and the stack holds', () => {
  expect(isPythonValue(JSON.parse(`${'['.repeat(400_000)}${']'.repeat(400_000)}`))).toBe(false);
  expect(isPythonValue(JSON.parse(`${'['.repeat(400)}${']'.repeat(400)}`))).toBe(true);
});

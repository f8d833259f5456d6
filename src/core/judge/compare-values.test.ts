import { describe, expect, it } from 'vitest';
import { type Comparison, comparisonSchema } from '#core/bank/problem.ts';
import { compareValues } from './compare-values.ts';
import type { PythonValue } from './value.ts';

function compare(expected: PythonValue, got: PythonValue, how: Partial<Comparison> = {}): string | null {
  return compareValues(expected, got, { ...comparisonSchema.parse({}), ...how });
}
const float = (value: number | 'nan' | 'inf' | '-inf'): PythonValue => ({ float: value });
const array = (data: number[], ...shape: number[]): PythonValue => ({
  array: { dtype: 'float64', shape, data: data.map((value) => float(value)) },
});

describe('values that are equal by value', () => {
  const pairs: readonly (readonly [string, PythonValue, PythonValue])[] = [
    ['a list and a tuple', [1, 2], { tuple: [1, 2] }],
    ['an int and a float', 2, float(2)],
    ['True and 1', true, 1],
    ['NaN and NaN', float('nan'), float('nan')],
    ['infinities', [float('inf'), float('-inf')], [float('inf'), float('-inf')]],
    ['a large int', { int: '9007199254740993' }, { int: '9007199254740993' }],
    [
      'an array and nested lists',
      array([1, 2, 3, 4], 2, 2),
      [
        [1, 2],
        [3, float(4)],
      ],
    ],
    ['an array without dimensions and a number', array([3]), 3],
    ['sets', { set: [1, 2] }, { set: [2, 1] }],
    [
      'dicts in another order',
      {
        dict: [
          ['a', 1],
          ['b', 2],
        ],
      },
      {
        dict: [
          ['b', 2],
          ['a', 1],
        ],
      },
    ],
    ['dict keys by value', { dict: [[1, 'x']] }, { dict: [[float(1), 'x']] }],
    ['trees', { tree: [1, null, 2] }, { tree: [1, null, 2] }],
    [
      'frames whose index only counts',
      { frame: { columns: ['a'], index: [0, 1], data: [[1, 2]] } },
      { frame: { columns: ['a'], index: [0, 1], data: [[float(1), float(2)]] } },
    ],
  ];
  it.each(pairs)('%s', (_, expected, got) => expect(compare(expected, got)).toBeNull());
});

describe('values that differ', () => {
  const pairs: readonly (readonly [string, PythonValue, PythonValue, RegExp])[] = [
    ['nothing returned', [1], null, /got None\. Is a return missing/],
    ['one item', [1, 2, 3], [1, 5, 3], /^\[1\]: expected 2, got 5\.$/],
    [
      'a cell of a matrix',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 5],
      ],
      /^\[1\]\[1\]: expected 4, got 5/,
    ],
    ['the number of items', [1, 2], [1], /Expected 2 items, got 1/],
    ['a string and a number', 'a', 1, /Expected a string, 'a', got a number, 1/],
    ['text that looks like a number', '1', 1, /a string/],
    ['a set and a list', { set: [1] }, [1], /Expected a set/],
    ['a missing key', { dict: [['a', 1]] }, { dict: [] }, /key 'a' is missing/],
    ['a key too many', { dict: [] }, { dict: [['a', 1]] }, /'a' does not belong/],
    ['a value in a dict', { dict: [['a', 1]] }, { dict: [['a', 2]] }, /\['a'\]: expected 1, got 2/],
    ['NaN and a number', float('nan'), 0, /expected nan|Expected nan/i],
    ['neighbouring large ints', { int: '9007199254740993' }, { int: '9007199254740992' }, /Expected 9007199254740993/],
    ['signs of infinity', float('inf'), float('-inf'), /Expected inf, got -inf/],
    ['None where 0 belongs', 0, null, /Expected 0, got None/],
    [
      'an index of its own',
      { frame: { columns: ['a'], index: ['x', 'y'], data: [[1, 2]] } },
      { frame: { columns: ['a'], index: ['y', 'x'], data: [[1, 2]] } },
      /index/,
    ],
  ];
  it.each(pairs)('%s', (_, expected, got, message) => expect(compare(expected, got)).toMatch(message));
});

describe('tolerance', () => {
  it('is absolute or relative, whichever is kinder, and not more', () => {
    expect(compare(float(1), float(1 + 1e-10))).toBeNull();
    expect(compare(float(1), float(1.001))).not.toBeNull();
    expect(compare(float(1), float(1.001), { absolute: 0.01 })).toBeNull();
    expect(compare(float(1e9), float(1e9 + 1), { relative: 1e-8, absolute: 0 })).toBeNull();
    expect(compare(float(0), float(1e-12), { absolute: 0, relative: 1e-6 })).not.toBeNull();
  });
});

describe('freedoms', () => {
  it('takes any order of the outermost items, each as often as expected', () => {
    expect(compare([1, 2, 2], [2, 1, 2], { order: 'any' })).toBeNull();
    expect(compare([1, 2, 2], [2, 1, 1], { order: 'any' })).toBe('Missing: 2; not expected: 1.');
    expect(compare([[1, 2], [3]], [[3], [2, 1]], { order: 'any' })).toMatch(/Missing/);
    expect(compare([[1, 2], [3]], [[3], [2, 1]], { order: 'any', inner: 'any' })).toBeNull();
  });

  it('sorts where there are too many to match one by one', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => i);
    expect(compare(many, many.toReversed(), { order: 'any' })).toBeNull();
    expect(compare(many, many.with(3, 4), { order: 'any' })).not.toBeNull();
  });

  it('lets directions be turned round, row by row or column by column', () => {
    expect(compare([1, -2], [-1, 2], { signs: 'free-rows' })).toBeNull();
    expect(
      compare(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [-1, -2],
          [3, 4],
        ],
        { signs: 'free-rows' },
      ),
    ).toBeNull();
    expect(
      compare(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [-1, 2],
          [-3, 4],
        ],
        { signs: 'free-columns' },
      ),
    ).toBeNull();
    expect(
      compare(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [-1, 2],
          [3, 4],
        ],
        { signs: 'free-rows' },
      ),
    ).toMatch(/row 0, in either direction/);
    expect(
      compare(
        array([1, 2, 3, 4], 2, 2),
        [
          [-1, 2],
          [-3, 4],
        ],
        { signs: 'free-columns' },
      ),
    ).toBeNull();
  });

  it('lets labels be renamed one for one', () => {
    expect(compare([0, 0, 1], [5, 5, 2], { labels: 'free' })).toBeNull();
    expect(compare([0, 0, 1], [5, 2, 2], { labels: 'free' })).toMatch(/belong together and have different labels/);
    expect(compare([0, 1, 2], [0, 0, 1], { labels: 'free' })).toMatch(/do not belong together/);
    expect(compare([0, 1], [0], { labels: 'free' })).toMatch(/Expected 2 items/);
  });
});

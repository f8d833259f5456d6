import { describe, expect, test } from 'vitest';
import { type Comparison, comparisonSchema } from '#core/bank/problem.ts';
import { compareSets } from './compare-sets.ts';
import type { ResultSet } from './runner.ts';

type Cell = string | null;

/** A set from `name type` headings. */
function set(headings: string, ...rows: Cell[][]): ResultSet {
  const columns = headings.split(',').map((heading) => {
    const [name = '', ...type] = heading.trim().split(' ');
    return { name, type: type.join(' ') };
  });
  return { columns, rows, total: rows.length };
}
const rule = (given: Partial<Comparison> = {}): Comparison => ({
  ...comparisonSchema.parse({}),
  order: 'any',
  ...given,
});
const says = (expected: ResultSet, got: ResultSet, given: Partial<Comparison> = {}): string | null =>
  compareSets(expected, got, rule(given))?.message ?? null;

const heads = 'id integer, revenue numeric';

describe('cells', () => {
  test.each([
    ['numeric', '1.50', '1.5'],
    ['numeric', '0.00', '-0'],
    ['numeric', '120', '120.000'],
    ['double precision', '1e-07', '0.0000001'],
    ['double precision', 'NaN', 'NaN'],
    ['double precision', '0.30000000000000004', '0.3'],
    ['bigint', '9007199254740993', '9007199254740993'],
    ['text', null, null],
    ['boolean', 't', 't'],
    ['date', '2025-01-01', '2025-01-01'],
  ])('%s %s is %s', (type, one, other) => {
    expect(says(set(`x ${type}`, [one]), set(`x ${type}`, [other]))).toBeNull();
  });
  test.each([
    ['numeric', '1.50', '1.51'],
    ['numeric', '0', null],
    ['numeric', null, '0'],
    ['text', 'a', 'A'],
    ['text', '1.50', '1.5'],
    ['text', '', null],
    ['bigint', '9007199254740993', '9007199254740992'],
    ['integer', '5000000000', '5000000001'],
    ['double precision', 'NaN', '0'],
    ['date', '2025-01-01', '2025-01-02'],
  ])('%s %s is not %s', (type, one, other) => {
    expect(says(set(`x ${type}`, [one]), set(`x ${type}`, [other]))).not.toBeNull();
  });
  test('the same value of a related type counts', () => {
    expect(says(set('x numeric', ['2.00']), set('x integer', ['2']))).toBeNull();
    expect(says(set('x integer', ['2']), set('x double precision', ['2']))).toBeNull();
    expect(
      says(set('x date', ['2025-03-01']), set('x timestamp with time zone', ['2025-03-01 00:00:00+00'])),
    ).toBeNull();
    expect(
      says(set('x date', ['2025-03-01']), set('x timestamp without time zone', ['2025-03-01 07:00:00'])),
    ).not.toBeNull();
    expect(says(set('x numeric', ['2.5']), set('x text', ['2.50']))).toBeNull();
  });
  test('a tolerance holds for numbers, absolute or relative', () => {
    expect(says(set(heads, ['1', '10.00']), set(heads, ['1', '10.01']), { absolute: 0.011 })).toBeNull();
    expect(says(set(heads, ['1', '1000']), set(heads, ['1', '1001']), { relative: 0.001 })).toBeNull();
    expect(says(set(heads, ['1', '1000']), set(heads, ['1', '1002']), { relative: 0.001 })).not.toBeNull();
    expect(says(set('n integer', ['1000']), set('n integer', ['1001']), { relative: 0.1 })).not.toBeNull();
  });
});

describe('columns', () => {
  const expected = set('id integer, name text', ['1', 'a'], ['2', 'b']);
  test('too few, too many', () => {
    expect(says(expected, set('id integer', ['1']))).toBe(
      'Expected 2 columns (id, name), got 1 column; missing: name.',
    );
    expect(says(expected, set('id integer, name text, n integer', ['1', 'a', '1']))).toBe(
      'Expected 2 columns (id, name), got 3 columns; not asked for: n.',
    );
  });
  test('another name, and the values are right', () => {
    expect(says(expected, set('id integer, title text', ['1', 'a'], ['2', 'b']))).toBe(
      'Not all columns have the names asked for: title should be name. The values are right.',
    );
    expect(says(expected, set('id integer, title text', ['1', 'a'], ['2', 'b']), { names: false })).toBeNull();
  });
  test('another order, and the values are right', () => {
    expect(says(expected, set('name text, id integer', ['a', '1'], ['b', '2']))).toBe(
      'The columns come in another order than asked: expected id, name; got name, id. The values are right.',
    );
  });
  test('another order, and a value is wrong', () => {
    const difference = compareSets(expected, set('name text, id integer', ['a', '1'], ['c', '2']), rule());
    expect(difference?.message).toContain('The row of id 2, column name: expected b, got c.');
    expect(difference?.got).toEqual([['c', '2']]);
  });
});

describe('rows', () => {
  const expected = set(heads, ['1', '120.50'], ['2', '80.00'], ['3', '80.00']);
  test('equal in any order', () => {
    expect(says(expected, set(heads, ['3', '80'], ['1', '120.5'], ['2', '80']))).toBeNull();
  });
  test('in the wrong order, when order counts', () => {
    expect(says(expected, set(heads, ['1', '120.50'], ['3', '80.00'], ['2', '80.00']), { order: 'exact' })).toBe(
      'The rows are right, but in the wrong order: as row 2, (2, 80.00) was expected and (3, 80.00) came.',
    );
  });
  test('the first cell that differs, and what all differences share', () => {
    expect(says(expected, set(heads, ['3', '80'], ['1', '241.00'], ['2', '80']))).toBe(
      'The row of id 1, column revenue: expected 120.50, got 241.00.',
    );
    expect(says(expected, set(heads, ['1', '241'], ['2', '160'], ['3', '80']), { order: 'exact' })).toBe(
      'Row 1 (id 1), column revenue: expected 120.50, got 241. In all, 2 of 3 rows differ, in revenue.',
    );
  });
  test('missing rows, with the number of rows', () => {
    const difference = compareSets(expected, set(heads, ['1', '120.5'], ['2', '80']), rule());
    expect(difference?.message).toBe('Expected 3 rows, got 2 rows. 1 row is missing, for one (3, 80.00).');
    expect(difference?.expected).toEqual([['3', '80.00']]);
    expect(says(expected, set(heads))).toBe('Expected 3 rows, got none.');
  });
  test('rows that came several times with other values', () => {
    const difference = compareSets(
      expected,
      set(heads, ['1', '60.25'], ['1', '60.25'], ['2', '80'], ['3', '80']),
      rule(),
    );
    expect(difference).toEqual({
      message: 'Expected 3 rows, got 4 rows. id 1 came in 2 rows; one was expected.',
      expected: [['1', '120.50']],
      got: [
        ['1', '60.25'],
        ['1', '60.25'],
      ],
    });
  });
  test('a wrong value beside a missing row is still called that', () => {
    const difference = compareSets(expected, set(heads, ['1', '241'], ['2', '80']), rule());
    expect(difference).toEqual({
      message:
        'Expected 3 rows, got 2 rows. 1 row is missing, for one (3, 80.00). The row of id 1, column revenue: expected 120.50, got 241.',
      expected: [
        ['3', '80.00'],
        ['1', '120.50'],
      ],
      got: [['1', '241']],
    });
  });
  test('rows that should not be there', () => {
    expect(says(expected, set(heads, ['1', '120.5'], ['2', '80'], ['3', '80'], ['4', null]))).toBe(
      'Expected 3 rows, got 4 rows. 1 row is not expected, for one (4, null).',
    );
  });
  test('duplicates are counted, in any order', () => {
    const twice = set('city text', ['Oslo'], ['Oslo'], ['Rome']);
    expect(says(twice, set('city text', ['Oslo'], ['Rome'], ['Oslo']))).toBeNull();
    expect(says(twice, set('city text', ['Oslo'], ['Rome'], ['Rome']))).toBe(
      '(Rome) came twice; it was expected once. 1 row is missing, for one (Oslo).',
    );
    expect(says(twice, set('city text', ['Oslo'], ['Oslo'], ['Oslo'], ['Rome']))).toBe(
      'Expected 3 rows, got 4 rows. (Oslo) came 3 times; it was expected twice.',
    );
  });
  test('duplicates that are equal only within the tolerance are paired once each', () => {
    const near = { absolute: 0.05 };
    expect(says(set('x numeric', ['1.00'], ['1.00']), set('x numeric', ['1.01'], ['0.99']), near)).toBeNull();
    expect(says(set('x numeric', ['1.00'], ['1.00']), set('x numeric', ['1.01'], ['2']), near)).not.toBeNull();
  });
  test('nulls make rows of their own', () => {
    const nulls = set('a text, b integer', [null, '1'], [null, null]);
    expect(says(nulls, set('a text, b integer', [null, null], [null, '1']))).toBeNull();
    expect(says(nulls, set('a text, b integer', [null, null], ['null', '1']))).not.toBeNull();
  });
  test('no rows are equal to no rows', () => {
    expect(says(set(heads), set(heads))).toBeNull();
    expect(says(set(heads), set(heads, ['1', '1']))).toBe(
      'Expected 0 rows, got 1 row. 1 row is not expected, for one (1, 1).',
    );
  });
  test('of a set that was cut nothing is said to be missing', () => {
    const cut: ResultSet = { ...set(heads, ['1', '120.50'], ['1', '120.50']), total: 9000 };
    expect(says(expected, cut)).toBe('Expected 3 rows, got 9000 rows. (1, 120.50) came twice; it was expected once.');
  });
});

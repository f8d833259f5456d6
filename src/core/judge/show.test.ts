import { expect, it } from 'vitest';
import { show, showCall } from './show.ts';

it('prints values as Python does', () => {
  expect(show([1, true, null, 'a'])).toBe("[1, True, None, 'a']");
  expect(show({ tuple: [1] })).toBe('(1,)');
  expect(show({ set: [] })).toBe('set()');
  expect(show({ dict: [['a', { float: 2 }]] })).toBe("{'a': 2.0}");
  expect(show({ float: 1e-7 })).toBe('1e-7');
  expect(show("it's")).toBe('"it\'s"');
  expect(show({ array: { dtype: 'int64', shape: [2, 2], data: [1, 2, 3, 4] } })).toBe('array([[1, 2], [3, 4]])');
  expect(show({ array: { dtype: 'int64', shape: [0, 3], data: [] } })).toBe('array([])');
  expect(show('x'.repeat(5_000))).toHaveLength(2_000);
});

it('prints calls as one would type them', () => {
  expect(showCall('rotate', [[1, 2], 1], false)).toBe('rotate([1, 2], 1)');
  const calls = [{ tuple: ['new', 2] }, { tuple: ['put', 1, 'a'] }];
  expect(showCall('Cache', calls, true)).toBe("it = Cache(2)\nit.put(1, 'a')");
});

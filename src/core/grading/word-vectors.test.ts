import { describe, expect, it } from 'vitest';
import { readVectors, writeVectors } from './word-vectors.ts';

const table = writeVectors([
  ['cat', [1, 0, 0.1]],
  ['kitten', [0.9, 0.1, 0.1]],
  ['naïv', [0, 0, -4]],
]);

describe('word vectors', () => {
  it('come back as they were written, up to a byte', () => {
    const vectors = readVectors(table);
    expect(vectors.size).toBe(3);
    expect(vectors.cosine('cat', 'cat')).toBeCloseTo(1, 5);
    expect(vectors.cosine('cat', 'kitten')).toBeGreaterThan(0.98);
    expect(vectors.cosine('cat', 'naïv')).toBeLessThan(0);
    expect(vectors.cosine('cat', 'dog')).toBe(0);
  });

  it('can be read from the middle of a larger buffer', () => {
    const shifted = new Uint8Array(table.length + 3);
    shifted.set(table, 3);
    expect(readVectors(shifted.subarray(3)).cosine('cat', 'kitten')).toBeGreaterThan(0.98);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['something else', new TextEncoder().encode('<!doctype html><title>Not found</title>')],
    ['a table cut short', table.subarray(0, table.length - 1)],
  ])('refuse %s', (_, bytes) => {
    expect(() => readVectors(bytes)).toThrow(/word vectors/);
  });
});

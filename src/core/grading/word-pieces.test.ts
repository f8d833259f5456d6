import { describe, expect, it } from 'vitest';
import { readWordPieces } from './word-pieces.ts';

const vocabulary = [
  '[UNK]',
  '[CLS]',
  '[SEP]',
  ':',
  '.',
  ',',
  "'",
  'the',
  'over',
  '##fit',
  '##ting',
  'cafe',
  'a',
  '##b',
  '漢',
  '5',
  '²',
]
  .concat(['x', 'one', 'two', 'three', 'four'])
  .join('\n');
const pieces = readWordPieces(vocabulary);

describe('readWordPieces', () => {
  it.each([
    ['Overfitting', ['over', '##fit', '##ting']],
    ['THE Café.', ['the', 'cafe', '.']],
    ["the'a", ['the', "'", 'a']],
    ['a漢a', ['a', '漢', 'a']],
    ['ab\u200bb', ['a', '##b', '##b']],
    ['the\u00a0the\tthe\r\nthe', ['the', 'the', 'the', 'the']],
    ['unheard the', ['[UNK]', 'the']],
    ['a'.repeat(101), ['[UNK]']],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(pieces.piecesOf(text)).toEqual(expected);
  });

  it('puts context, claim and passage into one sequence and marks the sides', () => {
    const { ids, kinds } = pieces.encodePair('one', 'two', 'three four');
    expect([...ids]).toEqual([1, 18, 3, 19, 2, 20, 21, 2]);
    expect([...kinds]).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  });

  it('keeps the end of a long context and the beginning of the rest', () => {
    const { ids } = pieces.encodePair(`${'the '.repeat(100)}one`, 'two '.repeat(100), 'three '.repeat(500));
    expect(ids.length).toBe(1 + 24 + 1 + 48 + 1 + 100 + 1);
    expect(ids[24]).toBe(18);
  });

  it('refuses a list without the special pieces', () => {
    expect(() => readWordPieces('the\na\n')).toThrow('lacks [CLS]');
  });
});

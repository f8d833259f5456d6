import { describe, expect, it } from 'vitest';
import { readSentences } from '#core/text/words.ts';
import { readPhrase } from './match.ts';
import { alignment, choosePassage, readPieces } from './passage.ts';
import { readVectors, writeVectors } from './word-vectors.ts';

const phrase = (text: string) => readPhrase(text, new Set(), () => 1);
const piecesOf = (text: string) => readPieces(text, readSentences(text));
const vectors = readVectors(
  writeVectors([
    ['doctor', [1, 0.1]],
    ['physician', [1, 0]],
    ['banana', [0, 1]],
  ]),
);

describe('readPieces', () => {
  it('keeps sentences whole and cuts long ones where a clause begins', () => {
    const long =
      'the model learns every single example of the training data by heart including all of its noise, so on new data it does badly and the gap between both errors tells you';
    const pieces = piecesOf(`Short one. ${long}.`).map(({ start, end }) => `Short one. ${long}.`.slice(start, end));
    expect(pieces[0]).toBe('Short one');
    expect(pieces.slice(1).join(' ').replace('noise so', 'noise, so')).toBe(long);
    expect(pieces[2]).toMatch(/^(so|and) /);
  });

  it('cuts speech without any sign into pieces of at most 28 words, losing none', () => {
    const text = 'word '.repeat(300).trim();
    const pieces = piecesOf(text);
    expect(Math.max(...pieces.map((piece) => piece.words))).toBeLessThanOrEqual(28);
    expect(pieces.reduce((sum, piece) => sum + piece.words, 0)).toBe(300);
  });

  it('finds nothing in nothing', () => expect(piecesOf('')).toEqual([]));
});

describe('choosePassage', () => {
  const answer = 'Bananas are yellow. The physician decides about the dose. We had lunch at noon.';

  it('takes first what says it in other words', () => {
    const score = alignment(vectors);
    const [, best] = piecesOf(answer);
    if (best === undefined) throw new Error('no second piece');
    expect(score([phrase('a doctor')], best)).toBeGreaterThan(0.9);
    expect(alignment(null)([phrase('a doctor')], best)).toBe(0);
  });

  it('keeps the order of the answer, joins neighbours and stays within 60 words', () => {
    const filler = 'Something about the weather of that long week in the north of the country. '.repeat(10);
    const text = `${answer} ${filler}The doctor agrees.`;
    const passage = choosePassage(text, piecesOf(text), [phrase('doctor dose')], alignment(vectors), 60);
    expect(passage?.text.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(passage?.text).toContain('The physician decides about the dose');
    expect(passage?.text).toContain('The doctor agrees');
    const starts = passage?.spans.map(({ start }) => start) ?? [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('gives nothing for an answer without words', () => {
    expect(choosePassage('…', piecesOf('…'), [phrase('doctor')], alignment(null), 60)).toBeNull();
  });
});

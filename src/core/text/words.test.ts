import { describe, expect, it } from 'vitest';
import { LONGEST_ANSWER } from '#core/practice/attempt.ts';
import { readSentences } from './words.ts';

const pieces = [
  'model',
  'isn’t',
  "can't",
  '“',
  '”',
  '’',
  '—',
  '…',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '😀',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '\u0301',
  '\uFEFF',
  '\u0000',
  '\uD800',
  '\uDC00',
  '.',
  '?',
  ',',
  'U.S.',
  'e.g.',
  '3.5',
  '$5',
  '50%',
  'http://a.b',
  'a@b.co',
  '#t',
  '@m',
  '模型',
  'ß',
  'İ',
  'ﬁ',
  '½',
  '\u00A0',
  '\u2028',
  '\u00AD',
  '<b>',
  '`x`',
  '-',
  '(',
  '/',
  'x'.repeat(150),
  'नमस्ते',
  '1st',
  'gonna',
  'd’accord',
  "'s",
  '1,000',
  'C++',
  "y'all",
];

/** The same numbers at every run, so that a failure can be repeated. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function expectOffsetsToHold(text: string): void {
  let before = 0;
  for (const sentence of readSentences(text)) {
    expect(sentence.start).toBe(sentence.words[0]?.start);
    expect(sentence.end).toBe(sentence.words.at(-1)?.end);
    for (const word of sentence.words) {
      expect(text.slice(word.start, word.end), JSON.stringify(text)).toBe(word.text);
      expect(word.start).toBeGreaterThanOrEqual(before);
      before = word.end;
    }
  }
}

describe('readSentences', () => {
  it.each([
    ['typographic quotes', 'It’s a “model” that can’t… fail, right? Yes.'],
    ['emoji', '😀 emoji here 👩‍👩‍👧 okay. Next one 🎯.'],
    ['line ends of Windows', 'First line.\r\n\r\nSecond line,\r\nbroken.'],
    ['combining marks', 'cafe\u0301 e\u0301te\u0301. Nai\u0308ve Bayes'],
    ['a byte order mark', '\uFEFFThe model overfits.'],
    ['NUL', 'a\u0000b overfits\u0000.'],
    ['lone surrogates', 'left \uD800 right \uDC00 end'],
    ['other scripts', 'मॉडल overfits. 模型过拟合了。 Модель переобучилась.'],
    ['markup', '<p onclick="x()">The **model**</p> [overfits](javascript:alert(1)) `code`'],
    ['addresses', 'See http://a.b/c?d=e or foo@bar.com, #tag, @me, $12.50 at 3:30pm, 50%.'],
  ])('keeps offsets for %s', (_, text) => {
    expect(readSentences(text).length).toBeGreaterThan(0);
    expectOffsetsToHold(text);
  });

  it('keeps offsets for 2,000 texts put together from odd pieces', () => {
    const below = makeRandom(1);
    for (let n = 0; n < 2_000; n++) {
      let text = '';
      for (let i = below(12) + 1; i > 0; i--) text += pieces[below(pieces.length)];
      expectOffsetsToHold(text);
    }
  });

  it.each(['', ' ', '\n\t\r\n', '...', '😀', '\u0000', '!?'])('finds no words in %j', (text) =>
    expect(readSentences(text)).toEqual([]),
  );

  it.each(['x', '\t', "'", '😀', 'a.b', 'www.', '\u0000', '1', 'é', '模', '\u00A0', 'https://a.b/c?d='])(
    'reads a longest answer made of %j in bounded time',
    (piece) => {
      const text = piece.repeat(Math.floor(LONGEST_ANSWER / piece.length));
      const start = performance.now();
      const words = readSentences(text).flatMap((sentence) => sentence.words);
      // Some thirty times what it takes; before runs were cut it was a hundred seconds.
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(words.every((word) => text.slice(word.start, word.end) === word.text)).toBe(true);
    },
  );

  it('meets British and American spellings in one stem', () => {
    const stem = (word: string): string | undefined => readSentences(`the ${word}`)[0]?.words[1]?.stem;
    for (const [british, american] of [
      ['regularisation', 'regularization'],
      ['behaviour', 'behavior'],
      ['modelling', 'modeling'],
      ['optimise', 'optimize'],
    ] as const) {
      expect(stem(british)).toBe(stem(american));
    }
  });

  it('marks function words and negation', () => {
    const words = readSentences('The model does not overfit.')[0]?.words ?? [];
    expect(words.filter((word) => !word.stop).map((word) => word.text)).toEqual(['model', 'overfit']);
    expect(words.find((word) => word.text === 'overfit')?.negated).toBe(true);
  });
});

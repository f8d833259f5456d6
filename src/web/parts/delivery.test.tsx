import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { measureDelivery } from '#core/grading/delivery.ts';
import type { Delivery as Measured } from '#core/grading/feedback.ts';
import { readSentences } from '#core/text/words.ts';
import { Delivery } from './delivery.tsx';

const target = { min: 20, max: 50 };

/** The lines as they are read, without marks. */
function lines(text: string, delivery: Measured): string[] {
  return renderToStaticMarkup(<Delivery delivery={delivery} text={text} />)
    .split(/<\/(?:h2|p)>/)
    .map((line) => line.replaceAll(/<[^>]+>/g, '').replaceAll('&#x27;', "'"))
    .filter((line) => line !== '');
}
function shown(text: string, seconds: number | null = null): string[] {
  const context = { target, seconds, listener: 'other' as const };
  return lines(text, measureDelivery(text, readSentences(text), context));
}
const head = 'Delivery Information, not part of the score';

it('shows length alone for feedback that has nothing else', () => {
  expect(lines('Ten words.', { words: 10, seconds: null, target })).toEqual([
    head,
    '10 words, shorter than the 20 to 50 that fit.',
  ]);
});

it('shows the pace of a timed answer, and none of a pasted one', () => {
  const timed = (words: number, seconds: number): string | undefined => lines('', { words, seconds, target })[1];
  expect(timed(40, 30)).toBe('40 words, within the 20 to 50 that fit. 0:30, 80 words a minute.');
  expect(timed(400, 12)).toBe('400 words, longer than the 20 to 50 that fit. 0:12.');
  expect(timed(1, 0)).toBe('1 word, shorter than the 20 to 50 that fit. 0:00.');
});

it('quotes what was found, the most frequent first, three of a kind', () => {
  const text =
    "That's a great question. Um, basically the AUC rose, um, you know, and we significantly improved the model. Uh, it's kind of slow now, um, hmm.";
  expect(shown(text)).toEqual([
    head,
    expect.stringMatching(/^\d+ words, within/),
    'Fillers “um” 3 times, “basically”, “you know” and 3 more',
    'Vague “significantly improved”: by how much?',
    'Left unexplained “AUC”',
    "Before the answer “That's a great question”",
  ]);
});

it('says what is good', () => {
  const text =
    'Keep a part of the data aside and look at it once, at the very end. For example, put ten of a hundred customers away. In short, never look twice.';
  expect(shown(text)).toEqual([
    head,
    '30 words, within the 20 to 50 that fit.',
    'Opens with the answer. Gives an example. Ends with a conclusion. No fillers. No vague claims.',
  ]);
});

it('passes over a span that is not in the text', () => {
  const delivery = { words: 1, seconds: null, target, fillers: [{ start: 2, end: 40 }] };
  expect(lines('um', delivery)).toHaveLength(2);
});

import { describe, expect, it } from 'vitest';
import { readSentences } from '#core/text/words.ts';
import { bestMatches, isVerbatim, type Match, readPhrase, readWindows, stemsOf, strengthOf } from './match.ts';

const nothing: ReadonlySet<string> = new Set();
const match = (phrasing: string, answer: string, question = nothing): Match | undefined =>
  bestMatches([readPhrase(phrasing, question, () => 1)], readWindows(readSentences(answer)))[0];
const strength = (phrasing: string, answer: string): number => {
  const found = match(phrasing, answer);
  return found === undefined ? 0 : strengthOf(found);
};

describe('bestMatches', () => {
  it('recalls the same words, whatever their order and form', () => {
    expect(match('scale the features before clustering', 'Before clustering, scale the features.')?.recall).toBe(1);
    expect(match('scaling features', 'I scaled every feature.')?.recall).toBe(1);
  });

  it('tells the order of a claim from a list of its words', () => {
    const said = match('dropout removes units during training', 'Dropout removes some units during training.');
    const listed = match('dropout removes units during training', 'Training, units, removes, dropout.');
    expect(listed?.recall).toBe(1);
    expect(said?.order ?? 0).toBeGreaterThan(listed?.order ?? 1);
  });

  it('is nothing without a common word, and absent without a window', () => {
    expect(match('scale the features', 'Bananas ripen quickly.')?.recall).toBe(0);
    expect(match('scale the features', '')).toBeUndefined();
  });

  it('joins two neighbouring sentences but not three', () => {
    const phrasing = 'collinear predictors inflate variance';
    expect(match(phrasing, 'Predictors may be collinear. That inflates the variance.')?.recall).toBe(1);
    const apart = 'Predictors may be collinear. Lunch was good. That inflates the variance.';
    expect(match(phrasing, apart)?.recall).toBeLessThan(1);
  });

  it('gives the shortest stretch that holds the words', () => {
    const answer = 'Lunch was good. Scale the features. Then we went home.';
    const found = match('scale the features', answer);
    expect(answer.slice(found?.window.start, found?.window.end)).toBe('Scale the features');
  });

  it('reads speech without full stops in stretches', () => {
    const filler = 'and then we talked about lunch and the weather and many other things that day ';
    const answer = `${filler.repeat(4)}you scale the features first ${filler.repeat(4)}`;
    const found = match('scale the features first', answer);
    expect(found?.recall).toBe(1);
    expect((found?.window.end ?? 0) - (found?.window.start ?? 0)).toBeLessThan(answer.length / 2);
  });

  it('finds a reversed sentence weaker', () => {
    const phrasing = 'dropout removes units during training';
    expect(strength(phrasing, 'Dropout never removes units during training.')).toBeLessThan(
      strength(phrasing, 'Dropout removes units during training.'),
    );
  });

  it('values a word of the question less, and does not count it as a hit', () => {
    const question = stemsOf('Why scale features?');
    const echo = match('scale features for gradient descent', 'We scale features.', question);
    const found = match('scale features for gradient descent', 'It helps gradient descent.', question);
    expect(echo?.hits).toBe(0);
    expect(found?.recall ?? 0).toBeGreaterThan(echo?.recall ?? 1);
  });

  it('finds nothing in a phrasing without content', () =>
    expect(match('it is what it is', 'It is what it is.')?.recall).toBe(0));
});

describe('isVerbatim', () => {
  const phrasing = 'more data reduces variance';
  it.each([
    ['More data reduces variance.', true],
    ['I think that more data reduces variance, in most cases.', true],
    ['less data reduces variance', false],
    ['more data reduces bias', false],
    ['It is a myth that more data reduces variance.', false],
    ['more data does not reduce variance', false],
    ['variance reduces more data', false],
    ['data, variance, more, reduces', false],
  ])('of “%s” is %s', (answer, expected) => {
    expect(isVerbatim(match(phrasing, answer))).toBe(expected);
  });
});

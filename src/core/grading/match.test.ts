import { describe, expect, it } from 'vitest';
import { readSentences } from '#core/text/words.ts';
import { bestMatch, readPhrase, readWindows, stemsOf } from './match.ts';

const nothing: ReadonlySet<string> = new Set();
const match = (phrasing: string, answer: string, question = nothing) =>
  bestMatch([readPhrase(phrasing, question)], readWindows(readSentences(answer)));

describe('bestMatch', () => {
  it('is whole for the same words, whatever their order and form', () => {
    expect(match('scale the features before clustering', 'Before clustering, scale the features.')?.recall).toBe(1);
    expect(match('scaling features', 'I scaled every feature.')?.recall).toBe(1);
  });

  it('is nothing without a common word, and absent without a window', () => {
    expect(match('scale the features', 'Bananas ripen quickly.')?.recall).toBe(0);
    expect(match('scale the features', '')).toBeUndefined();
  });

  it('joins two neighbouring sentences but not three', () => {
    expect(
      match('collinear predictors inflate variance', 'Predictors may be collinear. That inflates the variance.')
        ?.recall,
    ).toBe(1);
    expect(
      match(
        'collinear predictors inflate variance',
        'Predictors may be collinear. Lunch was good. That inflates the variance.',
      )?.recall,
    ).toBeLessThan(1);
  });

  it('gives the shortest stretch that holds the words', () => {
    const answer = 'Lunch was good. Scale the features. Then we went home.';
    const found = match('scale the features', answer);
    expect(answer.slice(found?.shortest.start, found?.shortest.end)).toBe('Scale the features');
  });

  it('counts a reversed sentence for less', () => {
    const straight = match('dropout removes units during training', 'Dropout removes units during training.');
    const reversed = match('dropout removes units during training', 'Dropout never removes units during training.');
    expect(reversed?.recall ?? 1).toBeLessThan(straight?.recall ?? 0);
  });

  it('values a word of the question less, and does not count it as a hit', () => {
    const question = stemsOf('Why scale features?');
    const echo = match('scale features for gradient descent', 'We scale features.', question);
    const found = match('scale features for gradient descent', 'It helps gradient descent.', question);
    expect(echo?.hits).toBe(0);
    expect(found?.recall ?? 0).toBeGreaterThan(echo?.recall ?? 1);
  });

  it('passes over a phrasing without content', () =>
    expect(match('it is what it is', 'It is what it is.')).toBeUndefined());
});

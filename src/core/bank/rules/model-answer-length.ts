import type { Rule } from './rule.ts';

const FEWEST = 120;
const MOST = 250;

export const modelAnswerLength: Rule = {
  name: 'model-answer-length',
  description: `A model answer has ${FEWEST} to ${MOST} words: what can be said aloud in two minutes.`,
  scope: 'question',
  kinds: ['concept'],
  check(question) {
    const words = question.modelAnswer.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    return words < FEWEST || words > MOST ? [`the model answer has ${words} words; ${FEWEST} to ${MOST}`] : [];
  },
};

import { grade } from '#core/grading/grade.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import type { Rule } from './rule.ts';

const LEAST = 0.65;

export const modelAnswerScores: Rule = {
  name: 'model-answer-scores',
  description: `The model answer says every point and is graded at least ${LEAST}.`,
  scope: 'question',
  kinds: ['concept'],
  check(question) {
    const feedback = grade(prepareRubric(question), question.modelAnswer, null);
    if ((feedback.score ?? 0) >= LEAST) return [];
    const weak = feedback.points
      .filter((point) => point.verdict !== 'covered')
      .map((point) => `${point.id} (${point.verdict})`);
    return [`the model answer scores ${feedback.score}; at least ${LEAST}. Not covered: ${weak.join(', ')}`];
  },
};

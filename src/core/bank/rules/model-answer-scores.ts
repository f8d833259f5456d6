import { grade, prepareRubric } from '#core/grading/grade.ts';
import type { Rule } from './rule.ts';

const LEAST = 0.8;

export const modelAnswerScores: Rule = {
  name: 'model-answer-scores',
  description: `The model answer says every point, says no false claim, and is graded at least ${LEAST}.`,
  scope: 'question',
  check(question) {
    const feedback = grade(prepareRubric(question), question.modelAnswer, null);
    const problems: string[] = [];
    if ((feedback.score ?? 0) < LEAST) {
      const weak = feedback.points
        .filter((point) => point.verdict !== 'covered')
        .map((point) => `${point.id} (${point.verdict})`);
      problems.push(`the model answer scores ${feedback.score}; at least ${LEAST}. Not covered: ${weak.join(', ')}`);
    }
    for (const claim of feedback.misconceptions) {
      const span = claim.evidence[0];
      const words = span === undefined ? '' : question.modelAnswer.slice(span.start, span.end);
      problems.push(`the model answer reads as the false claim '${claim.id}': "${words}"`);
    }
    return problems;
  },
};

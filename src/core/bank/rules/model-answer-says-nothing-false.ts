import { grade } from '#core/grading/grade.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import type { Rule } from './rule.ts';

export const modelAnswerSaysNothingFalse: Rule = {
  name: 'model-answer-says-nothing-false',
  description: 'The grader reads none of the false claims into the model answer.',
  scope: 'question',
  check(question) {
    return grade(prepareRubric(question), question.modelAnswer, null).misconceptions.map((claim) => {
      const span = claim.evidence[0];
      const words = span === undefined ? '' : question.modelAnswer.slice(span.start, span.end);
      return `the model answer reads as the false claim '${claim.id}': "${words}"`;
    });
  },
};

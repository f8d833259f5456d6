import type { GradedRule } from './graded-rule.ts';

const LEAST = 0.9;

export const modelAnswerEarns: GradedRule = {
  name: 'model-answer-earns',
  description: `The model answer is graded at least ${LEAST}, and nothing in it is read as false.`,
  async check(question, _, grade) {
    const feedback = await grade(question, question.modelAnswer);
    const score = feedback.score ?? 0;
    if (score >= LEAST) return [];
    const weak = feedback.points
      .filter((point) => point.verdict !== 'covered')
      .map(({ id, verdict }) => `${id} ${verdict}`);
    const said = feedback.misconceptions.map(({ id }) => `says ${id}`);
    return [{ at: question.id, message: `the model answer is graded ${score}: ${[...weak, ...said].join(', ')}` }];
  },
};

import type { GradedRule } from './graded-rule.ts';

const MOST_OTHER = 0.15;
const MOST_ECHO = 0.1;

export const othersEarnNothing: GradedRule = {
  name: 'others-earn-nothing',
  description: `The model answer to a question of another topic is graded at most ${MOST_OTHER}, the question echoed at most ${MOST_ECHO}.`,
  async check(question, bank, grade) {
    const strangers = bank.questions.filter(
      ({ status, topics }) => status === 'active' && !topics.some((topic) => question.topics.includes(topic)),
    );
    // The next one in the bank's order: any, but always the same.
    const other = strangers.find(({ id }) => id > question.id) ?? strangers[0];
    const complaints: string[] = [];
    if (other !== undefined) {
      const { score } = await grade(question, other.modelAnswer);
      if ((score ?? 0) > MOST_OTHER) complaints.push(`the model answer to ${other.id} is graded ${score}`);
    }
    const echo = await grade(question, `${question.prompt} So the question is: ${question.prompt}`);
    if ((echo.score ?? 0) > MOST_ECHO) complaints.push(`the question echoed is graded ${echo.score}`);
    return complaints.map((message) => ({ at: question.id, message }));
  },
};

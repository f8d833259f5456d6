import { grade } from '#core/grading/grade.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import type { Rule } from './rule.ts';

const MOST = 0.1;
const GIBBERISH = 'asdf qwer zxcv hjkl uiop banana window seventeen lorem dolor amet';
const FILLER =
  'That is a great question and it really depends on many factors. In my experience there are several important aspects to consider, and a good approach takes all of them into account.';

export const junkScoresNothing: Rule = {
  name: 'junk-scores-nothing',
  description: `Nothing, gibberish, filler and the question itself are graded at most ${MOST}.`,
  scope: 'question',
  kinds: ['concept'],
  check(question) {
    const prepared = prepareRubric(question);
    const junk = { nothing: '', gibberish: GIBBERISH, filler: FILLER, 'the question itself': question.prompt };
    return Object.entries(junk).flatMap(([name, text]) => {
      const { score } = grade(prepared, text, null);
      return (score ?? 0) > MOST ? [`${name} scores ${score}; at most ${MOST}`] : [];
    });
  },
};

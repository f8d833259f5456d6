import { grade } from '#core/grading/grade.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import type { AnswerGrader } from './ports.ts';

/** The grader whose second stage is not there: answers are graded by words alone, as their feedback says. */
export const wordsAlone: AnswerGrader = {
  grade: (rubric, answer, seconds) => Promise.resolve(grade(prepareRubric(rubric), answer, seconds)),
};

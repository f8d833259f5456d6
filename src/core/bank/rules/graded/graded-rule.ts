import type { Feedback } from '#core/grading/feedback.ts';
import type { Rubric } from '#core/grading/prepare.ts';
import type { Bank } from '../../bank.ts';
import type { FalseClaim, Question, RubricPoint } from '../../question.ts';

/** Grades a text with every stage there is. */
export type GradeText = (rubric: Rubric, text: string) => Promise<Feedback>;

/** A content rule that runs the grader a candidate meets: slower than the others, so it is asked for by name. */
export type GradedRule = {
  readonly name: string;
  readonly description: string;
  /** @returns what is wrong with one question: where (its id, or the id of a point or claim after a slash), and what to do */
  readonly check: (
    question: Question,
    bank: Bank,
    grade: GradeText,
  ) => Promise<readonly { readonly at: string; readonly message: string }[]>;
};

/** The part of a rubric that one point or one false claim is judged by, as for a follow-up. */
export function onePoint(question: Question, point: RubricPoint | undefined, claim?: FalseClaim): Rubric {
  return {
    prompt: point?.probe ?? question.prompt,
    title: question.title,
    minutes: 1,
    points: point === undefined ? [] : [point],
    falseClaims:
      claim === undefined ? question.falseClaims.filter(({ contradicts }) => contradicts === point?.id) : [claim],
  };
}

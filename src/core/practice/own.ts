import { z } from 'zod';
import { questionSchema, slugSchema } from '#core/bank/question.ts';
import { millisSchema } from './attempt.ts';

/** A question of the candidate's own. A deleted one is kept, so that deleting can be undone and attempts keep their question. */
export const ownQuestionSchema = z.strictObject({
  question: questionSchema,
  createdAt: millisSchema,
  updatedAt: millisSchema,
  deletedAt: millisSchema.nullable(),
});
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** A named list of questions; `starter` is the guided set of 20. */
export const questionSetSchema = z.strictObject({
  id: slugSchema,
  questionIds: z.array(slugSchema).max(500),
  updatedAt: millisSchema,
});
export type QuestionSet = z.infer<typeof questionSetSchema>;

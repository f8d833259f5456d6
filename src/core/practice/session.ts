import { z } from 'zod';
import { slugSchema } from '#core/bank/question.ts';
import { idSchema, millisSchema } from './attempt.ts';

/** A run through a list of questions, which can be left and resumed at the exact place. */
export const sessionSchema = z.strictObject({
  id: idSchema,
  /** The questions in order, each with why it was chosen. */
  items: z.array(z.strictObject({ questionId: slugSchema, reason: z.string().max(200) })).max(200),
  /** Index of the question being looked at. */
  position: z.int().min(0),
  /** Minutes of a timed round; null where nobody watches the clock. */
  round: z.int().min(10).max(240).nullable().default(null),
  startedAt: millisSchema,
  endedAt: millisSchema.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

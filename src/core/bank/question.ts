import { z } from 'zod';
import { importances, levels, questionKinds, trackIds } from './vocabulary.ts';

/** Lower-case words joined by hyphens: the form of every id in content/. */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

const line = z.string().trim().min(1).max(400);

/** One thing a good answer says, in the words people use for it. */
export const rubricPointSchema = z.strictObject({
  id: slugSchema,
  /** 1 a detail, 2 part of any good answer, 3 the heart of it. */
  weight: z.int().min(1).max(3),
  /** The point itself, as feedback shows it. */
  says: line,
  /** Ways candidates say it: textbook, plain, spoken. */
  phrasings: z.array(line).min(1).max(14),
  /** What the interviewer asks when the point is missing. */
  probe: line,
});
export type RubricPoint = z.infer<typeof rubricPointSchema>;

/** One false thing people say. */
export const falseClaimSchema = z.strictObject({
  id: slugSchema,
  says: line,
  phrasings: z.array(line).min(1).max(10),
  /** The rubric point this claim denies, when there is one. */
  contradicts: slugSchema.optional(),
  /** One sentence that puts it right, shown beside the candidate's words. */
  correction: line,
});
export type FalseClaim = z.infer<typeof falseClaimSchema>;

/** What the front matter of a question file holds. */
export const questionHeadSchema = z.strictObject({
  title: line,
  kind: z.enum(questionKinds),
  status: z.enum(['draft', 'active', 'retired']),
  topics: z.array(slugSchema).min(1).max(4),
  skills: z.array(slugSchema).max(6),
  level: z.enum(levels),
  /** Expected minutes to answer aloud or in writing; of a problem, from reading to a passing solution. */
  minutes: z.number().min(1).max(60),
  /** Who listens, when it is somebody without a technical background: terms must then be explained. */
  listener: z.literal('non-technical').optional(),
  tracks: z.partialRecord(z.enum(trackIds), z.enum(importances)),
  points: z.array(rubricPointSchema).max(8),
  falseClaims: z.array(falseClaimSchema).max(10),
});

/** The longest question and model answer, in characters. */
export const LONGEST_PROMPT = 4_000;
export const LONGEST_MODEL_ANSWER = 12_000;

/** A question of the bank, shipped or the candidate's own. */
export const questionSchema = questionHeadSchema.extend({
  id: slugSchema,
  /** Markdown. */
  prompt: z.string().trim().min(1).max(LONGEST_PROMPT),
  /** Markdown; empty when an own question has none yet. */
  modelAnswer: z.string().trim().max(LONGEST_MODEL_ANSWER),
});
export type Question = z.infer<typeof questionSchema>;

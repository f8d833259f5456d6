import { z } from 'zod';
import { slugSchema } from '#core/bank/question.ts';
import { solvingSteps } from '#core/bank/vocabulary.ts';
import { feedbackSchema, graderKinds } from '#core/grading/feedback.ts';

export const idSchema = z.uuid();
export const millisSchema = z.int().min(0).max(8.64e15);

/** The longest answer accepted, in characters: about four hours of speech. */
export const LONGEST_ANSWER = 200_000;

/**
 * What was asked for: an answer; a reasoned account of a gap ("I have not done this, here is how I would reason"); a reply
 * to the follow-up on one point. Of a problem: its code; the explanation of that code; the choices made after it.
 */
export const attemptModes = ['answer', 'reasoning', 'probe', 'code', 'explanation', 'choices'] as const;
export type AttemptMode = (typeof attemptModes)[number];
/** Modes in which words are submitted on their own. */
export const answerModes = ['answer', 'reasoning', 'probe'] as const;
export type AnswerMode = (typeof answerModes)[number];
/** What may be kept unsubmitted: `notes` are those beside a problem's code. */
export const draftModes = [...answerModes, 'code', 'notes'] as const;
export type DraftMode = (typeof draftModes)[number];

/** True for an attempt at the question itself, false for what belongs to another attempt. */
export function isAtQuestion(mode: AttemptMode): boolean {
  return mode === 'answer' || mode === 'reasoning' || mode === 'code';
}

/** True where the score comes from tests or from choices, not from a grader of words. */
export function isJudgedByTests(mode: AttemptMode): boolean {
  return mode === 'code' || mode === 'choices';
}

/** What a candidate did beside writing code. */
export const workSchema = z.strictObject({
  /** Hints opened, of three. */
  hints: z.int().min(0).max(3),
  /** The six steps: what was noted, and the seconds spent on each. */
  steps: z.partialRecord(
    z.enum(solvingSteps),
    z.strictObject({ notes: z.string().max(4_000), seconds: z.number().min(0).max(86_400) }),
  ),
  /** Minutes of the timed round it was written in; null outside one. */
  round: z.int().min(1).max(240).nullable(),
});
export type Work = z.infer<typeof workSchema>;

/** One answer, never changed once submitted. */
export const attemptSchema = z.strictObject({
  id: idSchema,
  questionId: slugSchema,
  /** The practice session it was given in, if any. */
  sessionId: idSchema.nullable(),
  mode: z.enum(attemptModes),
  /** The attempt this one belongs to, for a probe, an explanation and choices; for a probe also the rubric point it is after. */
  probeOf: idSchema.nullable(),
  point: slugSchema.nullable(),
  /** The words that were asked, kept because questions may be edited later. */
  asked: z.string().max(4_000),
  text: z.string().max(LONGEST_ANSWER),
  /** How sure the candidate was before seeing anything, as a probability; null when not asked. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Seconds spent with the answer open; null when not measured. */
  seconds: z.number().min(0).nullable(),
  /** Of code: what was done beside writing it. */
  work: workSchema.nullable().default(null),
  submittedAt: millisSchema,
});
export type Attempt = z.infer<typeof attemptSchema>;

/** What one grader said of one attempt; attempts collect several, none is changed. */
export const gradingSchema = z.strictObject({
  id: idSchema,
  attemptId: idSchema,
  feedback: feedbackSchema,
  at: millisSchema,
});
export type Grading = z.infer<typeof gradingSchema>;

export const ratings = [1, 2, 3, 4] as const;
/** FSRS grades: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = (typeof ratings)[number];

/** One retrieval in the memory log. Append-only: a correction is a new review that replaces another. */
export const reviewSchema = z.strictObject({
  id: idSchema,
  questionId: slugSchema,
  attemptId: idSchema,
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** Whose judgement the rating follows. */
  by: z.enum(graderKinds),
  replaces: idSchema.nullable(),
  /** When the retrieval happened; a correction carries the time of what it replaces. */
  at: millisSchema,
  /** When the row was written. */
  recordedAt: millisSchema,
});
export type Review = z.infer<typeof reviewSchema>;

/** An answer not yet submitted, in its slot: one per question, or per follow-up. */
export const draftSchema = z.strictObject({
  /** The question's id; `<question id>/<attempt id>/<point id>` for a follow-up, `<question id>/notes` for notes beside code, `<question id>/<session id>/code` in a round. */
  slot: z.string().min(1).max(240),
  mode: z.enum(draftModes),
  text: z.string().max(LONGEST_ANSWER),
  confidence: z.number().min(0).max(1).nullable(),
  seconds: z.number().min(0),
  /** Counts saves; a save names the revision it builds on, so two windows never overwrite each other silently. */
  revision: z.int().min(1),
  savedAt: millisSchema,
});
export type Draft = z.infer<typeof draftSchema>;

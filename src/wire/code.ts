import { z } from 'zod';
import { LONGEST_CODE, type Problem, pythonPackages, type SqlSchema } from '#core/bank/problem.ts';
import { slugSchema } from '#core/bank/question.ts';
import type { Importance, Level, ProblemKind, ProblemSection } from '#core/bank/vocabulary.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import { reportSchema } from '#core/judge/report.ts';
import { type Attempt, type Draft, idSchema, LONGEST_ANSWER, workSchema } from '#core/practice/attempt.ts';
import type { Millis } from '#core/time.ts';

/* What crosses between the Code room and the server. */

/** A problem as the list shows it. */
export type ProblemListItem = {
  readonly id: string;
  readonly title: string;
  readonly kind: ProblemKind;
  /** From the candidate's own copy of somebody else's problems. */
  readonly own: boolean;
  readonly section: ProblemSection;
  readonly topic: string;
  readonly topicTitle: string;
  readonly level: Level;
  readonly minutes: number;
  readonly needs: Problem['needs'];
  readonly importance: Importance | null;
  /** Attempts submitted, whether any passed, whether the latest did. */
  readonly attempts: number;
  readonly solved: boolean;
  readonly lastPassed: boolean | null;
  /** Chance that it would be solved again now; null when never tried. */
  readonly recall: number | null;
  readonly draft: boolean;
};

/** An earlier attempt, hidden until asked for. */
export type PastCode = {
  readonly id: string;
  readonly at: Millis;
  readonly passed: boolean;
  readonly hints: number;
  readonly seconds: number | null;
};

export type ProblemView = {
  readonly problem: Problem;
  readonly topicTitle: string;
  readonly importance: Importance | null;
  /** SQL: the tables it runs over. */
  readonly schema: SqlSchema | null;
  readonly draft: Draft | null;
  readonly notes: Draft | null;
  readonly history: readonly PastCode[];
  readonly recall: number | null;
};

/** Submitted code with everything that was said of it. */
export type CodeAttemptView = {
  readonly problem: Problem;
  readonly topicTitle: string;
  readonly attempt: Attempt;
  readonly feedback: Feedback;
  readonly explanation: { readonly attempt: Attempt; readonly feedback: Feedback } | null;
  readonly choices: { readonly chosen: readonly string[]; readonly score: number } | null;
  /** The attempt before this one, to compare with. */
  readonly previous: PastCode | null;
  /** Days until it comes back. */
  readonly returnsInDays: number | null;
};

export const submitCodeRequest = z.strictObject({
  problemId: slugSchema,
  sessionId: idSchema.nullable(),
  inRound: z.boolean(),
  code: z.string().max(LONGEST_CODE),
  report: reportSchema,
  work: workSchema,
  explanation: z.string().max(LONGEST_ANSWER),
  seconds: z.number().min(0).max(86_400),
});
export type SubmitCodeRequest = z.infer<typeof submitCodeRequest>;

export const choicesRequest = z.strictObject({ chosen: z.array(z.string().max(400)).max(3) });

/** A package for Python in the browser, whether its file is in the data folder, and what it needs as well. */
export type WheelView = {
  readonly name: string;
  readonly fileName: string;
  readonly present: boolean;
  readonly depends: readonly string[];
};

export const fetchWheelsRequest = z.strictObject({ names: z.array(z.enum(pythonPackages)).min(1).max(10) });

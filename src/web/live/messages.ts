import type { Feedback } from '#core/grading/feedback.ts';
import type { Rubric } from '#core/grading/prepare.ts';

/** To the live grader's worker: what is answered, then the words so far whenever they rest. */
export type ToWorker =
  | { readonly kind: 'rubric'; readonly rubric: Rubric }
  | { readonly kind: 'text'; readonly revision: number; readonly text: string };

/** From it: how far the judge is loaded, or that it cannot be; feedback on a revision, by words first, then by meaning. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'feedback'; readonly revision: number; readonly feedback: Feedback };

import { type Estimate, wilson } from './interval.ts';

/** Fewer different questions than this give no estimate. */
export const FEWEST_QUESTIONS = 3;

/** What is known of one area: the latest score of each question tried. */
export type AreaEvidence = { readonly scores: readonly number[]; readonly questions: number };

/** An area's estimate, or null: not enough evidence. */
export type AreaReadiness = { readonly tried: number; readonly questions: number; readonly estimate: Estimate | null };

/**
 * First honest readiness: the mean of the latest score of each different question tried, with a 90 % interval.
 * It speaks of the questions asked, not of the interview.
 */
export function readinessOf(evidence: AreaEvidence): AreaReadiness {
  const tried = evidence.scores.length;
  const sum = evidence.scores.reduce((total, score) => total + score, 0);
  return { tried, questions: evidence.questions, estimate: tried < FEWEST_QUESTIONS ? null : wilson(sum, tried) };
}

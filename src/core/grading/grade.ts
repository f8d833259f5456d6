import { measureDelivery } from './delivery.ts';
import { decide, type Estimate } from './estimate.ts';
import { probability } from './features.ts';
import type { Feedback, Grader, Span } from './feedback.ts';
import { isVerbatim, type Match } from './match.ts';
import { type Measured, measure, type PreparedRubric } from './prepare.ts';
import { claimWeights, pointWeights, thresholds } from './weights.ts';

/** The first stage alone. */
export const wordsGrader: Grader = { kind: 'rule', name: 'words', version: '1.0' };

/** Words a minute when speaking with pauses to think; the target length is half to one and a quarter of the time. */
const WORDS_A_MINUTE = 60;
/** A chance this near the line between two verdicts is doubtful. */
const CLOSE = 0.08;

/**
 * Grades an answer by its words: measures every rubric point and false claim by the words of its phrasings, combines the
 * measures with weights learned from labelled answers (weights.ts), turns the chances into verdicts, and those into the score.
 * @param answer plain text as the candidate typed it; evidence offsets point into it
 * @param seconds time taken, or null when nobody measured it
 * @returns the same feedback for the same input, always; the score is 0 to 1, or null for a rubric without points
 */
export function grade(prepared: PreparedRubric, answer: string, seconds: number | null): Feedback {
  const measured = measure(prepared, answer);
  const { next, ...judged } = decide(prepared.rubric, estimateByWords(measured), { ...thresholds, denied: 1 });
  return { grader: wordsGrader, ...judged, delivery: deliveryOf(prepared, measured, answer, seconds), next };
}

/** What the first stage makes of an answer. By words alone a denial is seen only in the false claims. */
export function estimateByWords(measured: Measured): Estimate {
  const line = (thresholds.covered + thresholds.partial) / 2;
  return {
    points: measured.points.map(({ features, best }) => {
      const verbatim = isVerbatim(best);
      const value = measured.empty ? 0 : verbatim ? 1 : probability(pointWeights, features);
      const doubt = !measured.empty && Math.abs(value - line) < CLOSE ? 'close' : null;
      return { value, denied: 0, evidence: spansOf(best), verbatim, doubt };
    }),
    claims: measured.falseClaims.map(({ features, best }) => ({
      said: measured.empty ? 0 : isVerbatim(best) ? 1 : probability(claimWeights, features),
      evidence: spansOf(best),
      verbatim: isVerbatim(best),
    })),
  };
}

/** How the answer was said: the same whichever stages ran. */
export function deliveryOf(
  { rubric, questionStems }: PreparedRubric,
  measured: Measured,
  answer: string,
  seconds: number | null,
): Feedback['delivery'] {
  const listener = rubric.listener === 'non-technical' ? 'other' : 'technical';
  return measureDelivery(answer, measured.sentences, {
    target: targetWords(rubric.minutes),
    seconds,
    listener,
    questionStems,
  });
}

/** The length, in words, that fits an answer of so many minutes. */
export function targetWords(minutes: number): { min: number; max: number } {
  const words = minutes * WORDS_A_MINUTE;
  return { min: Math.round(words * 0.5), max: Math.round(words * 1.25) };
}

function spansOf(match: Match | undefined): Span[] {
  return match === undefined ? [] : [{ start: match.window.start, end: match.window.end }];
}

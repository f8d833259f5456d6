import type { Sentence } from '#core/text/words.ts';
import { decide, type Estimate, type Thresholds } from './estimate.ts';
import { probability } from './features.ts';
import type { Doubt, Feedback, Grader, Span } from './feedback.ts';
import { deliveryOf, estimateByWords } from './grade.ts';
import type { Phrase } from './match.ts';
import { meaningFeatures, type Readings } from './meaning-features.ts';
import type { Chances, MeaningJudge } from './meaning-judge.ts';
import { thresholds, weights } from './meaning-weights.ts';
import { alignment, choosePassage, readPieces } from './passage.ts';
import { measure, type PreparedRubric } from './prepare.ts';
import type { WordVectors } from './word-vectors.ts';

/** Both stages. */
export const meaningGrader: Grader = { kind: 'rule', name: 'words+meaning', version: '1.0' };

/** What the second stage needs. */
export type Meaning = { readonly judge: MeaningJudge; readonly vectors: WordVectors };

/** A chance this near the line between two verdicts is doubtful. */
const CLOSE = 0.1;
/** A judge this sure that a passage denies a point is believed against the point's own words. */
const REFUSED = 0.8;
/** So far apart the two stages read the words differently. */
const APART = 0.6;
/** Words of a passage, as in training: shorter ones are read faster and worse (bench/grading). */
export const LONGEST_PASSAGE = 60;
/** A false claim nothing in the answer comes near is not made: of those made, 2 % fit less (bench/grading). */
const LEAST_FIT = 0.35;
const NOTHING: Chances = { covered: 0, partly: 0, contradicted: 0, unrelated: 1 };

/**
 * Grades an answer by its words and by what they mean: stage one chooses for every rubric point and false claim the passage most
 * likely to state it, the judge reads each, and a learned combination of both (meaning-weights.ts) gives the verdicts.
 * @param answer plain text as the candidate typed it; evidence offsets point into it
 * @param seconds time taken, or null when nobody measured it
 * @returns the same feedback for the same input and judge, always. Fails as the judge does
 */
export async function gradeByMeaning(
  prepared: PreparedRubric,
  answer: string,
  seconds: number | null,
  meaning: Meaning,
): Promise<Feedback> {
  const measured = measure(prepared, answer);
  const words = estimateByWords(measured);
  const { rubric } = prepared;
  const denies = rubric.falseClaims.map((claim) => rubric.points.findIndex((point) => point.id === claim.contradicts));
  const estimate = measured.empty
    ? words
    : combine(words, await readMeaning(prepared, answer, measured.sentences, meaning), denies, weights, thresholds);
  const { next, ...judged } = decide(rubric, estimate, thresholds);
  return { grader: meaningGrader, ...judged, delivery: deliveryOf(prepared, measured, answer, seconds), next };
}

/** The judge's readings, and for each the words nearest to what was looked for. */
export type Reading = Readings & { readonly found: { readonly points: Span[][]; readonly claims: Span[][] } };

/** Has the judge read every point and false claim against its passage of the answer. */
export async function readMeaning(
  { rubric, points, falseClaims }: PreparedRubric,
  answer: string,
  sentences: readonly Sentence[],
  { judge, vectors }: Meaning,
): Promise<Reading> {
  const pieces = readPieces(answer, sentences);
  const score = alignment(vectors);
  const read = async (
    kind: 'point' | 'claim',
    says: string,
    phrases: readonly Phrase[],
  ): Promise<{ chances: Chances; found: Span[]; fit: number }> => {
    const passage = choosePassage(answer, pieces, phrases, score, LONGEST_PASSAGE);
    if (passage === null) return { chances: NOTHING, found: [], fit: 0 };
    const { best, fit, text } = passage;
    const hopeless = kind === 'claim' && fit < LEAST_FIT;
    const chances = hopeless ? NOTHING : await judge.judge(rubric.title, says, text);
    return { chances, found: [best], fit };
  };
  const readAll = async (
    kind: 'point' | 'claim',
    targets: readonly { says: string }[],
    phrases: readonly (readonly Phrase[])[],
  ): Promise<Awaited<ReturnType<typeof read>>[]> => {
    const results: Awaited<ReturnType<typeof read>>[] = [];
    for (const [i, target] of targets.entries()) results.push(await read(kind, target.says, phrases[i] ?? []));
    return results;
  };
  const ofPoints = await readAll('point', rubric.points, points);
  const ofClaims = await readAll('claim', rubric.falseClaims, falseClaims);
  return {
    points: ofPoints.map(({ chances }) => chances),
    claims: ofClaims.map(({ chances }) => chances),
    fits: { points: ofPoints.map(({ fit }) => fit), claims: ofClaims.map(({ fit }) => fit) },
    found: { points: ofPoints.map(({ found }) => found), claims: ofClaims.map(({ found }) => found) },
  };
}

/** Why a verdict from this chance may be wrong, or null. @param byWords stage one's chance */
export function doubtOf(value: number, byWords: number, { covered, partial }: Thresholds): Doubt | null {
  if (Math.abs(value - (covered + partial) / 2) < CLOSE) return 'close';
  return Math.abs(byWords - value) > APART ? 'stages-differ' : null;
}

/** Weights of the combination: log odds by feature, bias first. */
export type MeaningWeights = {
  readonly point: readonly number[];
  readonly denied: readonly number[];
  readonly claim: readonly number[];
};

/**
 * Combines both stages. What the rubric's own words say needs no judge: a phrasing said word for word counts as it stands.
 * @param denies for each false claim the index of the point it denies, or -1
 */
export function combine(
  words: Estimate,
  reading: Reading,
  denies: readonly number[],
  weights: MeaningWeights,
  limits: Thresholds,
): Estimate {
  const features = meaningFeatures(words, reading, denies);
  return {
    points: features.points.map((row, i) => {
      const byWords = words.points[i];
      const denial = words.claims.some((claim, j) => claim.verbatim && denies[j] === i);
      const verbatim = byWords?.verbatim === true && !denial && (reading.points[i]?.contradicted ?? 0) < REFUSED;
      const value = verbatim ? 1 : probability(weights.point, row);
      const evidence = (verbatim ? byWords.evidence : reading.found.points[i]) ?? [];
      const denied = verbatim ? 0 : probability(weights.denied, row);
      return {
        value,
        denied,
        evidence,
        verbatim,
        doubt: verbatim ? null : doubtOf(value, byWords?.value ?? 0, limits),
      };
    }),
    claims: features.claims.map((row, j) => {
      const byWords = words.claims[j];
      const verbatim = byWords?.verbatim === true;
      const said = verbatim ? 1 : probability(weights.claim, row);
      return { said, evidence: (verbatim ? byWords.evidence : reading.found.claims[j]) ?? [], verbatim };
    }),
  };
}

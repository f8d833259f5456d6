import type { Estimate } from './estimate.ts';
import type { Chances } from './meaning-judge.ts';

/** What the learned combination of both stages sees of one rubric point, in the order of its weights. */
export const meaningPointNames = [
  'words',
  'covered',
  'value',
  'partly',
  'contradicted',
  'denial',
  'onTopic',
  'falsity',
  'against',
  'fit',
  'rubricFit',
] as const;

/** The same for one false claim. */
export const meaningClaimNames = [
  'words',
  'covered',
  'contradicted',
  'truth',
  'otherClaims',
  'against',
  'value',
  'fit',
  'rubricFit',
] as const;

/** The judge's reading of every point and false claim of a rubric in one answer. */
export type Readings = {
  readonly points: readonly Chances[];
  readonly claims: readonly Chances[];
  /** How well each passage fits its phrasings by word vectors, 0 to 1: what tells plain words on the matter from others. */
  readonly fits: { readonly points: readonly number[]; readonly claims: readonly number[] };
};

/**
 * An answer that covers so much of the other points is on the matter. More must not count: who has nearly everything right has
 * not said the last point, too.
 */
const ENOUGH = 0.3;
/** Log odds are kept within this, and scaled by it. */
const FARTHEST = 6;

function logOdds(chance: number): number {
  const odds = Math.log((chance + 1e-6) / (1 - chance + 1e-6));
  return Math.max(-FARTHEST, Math.min(FARTHEST, odds)) / FARTHEST;
}

function valueOf(chances: Chances): number {
  return chances.covered + 0.5 * chances.partly;
}

/** The mean of the others; of a single one (a follow-up asks for one point) itself. */
function meanWithout(values: readonly number[], left: number): number {
  if (values.length < 2) return values[left] ?? 0;
  return (values.reduce((sum, value) => sum + value, 0) - (values[left] ?? 0)) / (values.length - 1);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The features of every point and every false claim. What an answer does with the other points tells something about this
 * one: who says something of them is on the matter, and who says many false things is probably wrong here, too.
 * @param words what stage one made of the same answer
 * @param denies for each false claim the index of the point it denies, or -1
 */
export function meaningFeatures(
  words: Estimate,
  readings: Readings,
  denies: readonly number[],
): { points: number[][]; claims: number[][] } {
  const values = readings.points.map(valueOf);
  const contradicted = readings.points.map((point) => point.contradicted);
  const said = readings.claims.map((claim) => claim.covered);
  const rubricFit = mean(readings.fits.points);
  return {
    points: readings.points.map((point, i) => [
      logOdds(words.points[i]?.value ?? 0),
      logOdds(point.covered),
      valueOf(point),
      point.partly,
      point.contradicted,
      Math.max(0, ...said.filter((_, j) => denies[j] === i)),
      Math.min(1, meanWithout(values, i) / ENOUGH),
      mean(said),
      meanWithout(contradicted, i),
      readings.fits.points[i] ?? 0,
      rubricFit,
    ]),
    claims: readings.claims.map((claim, j) => [
      logOdds(words.claims[j]?.said ?? 0),
      logOdds(claim.covered),
      claim.contradicted,
      values[denies[j] ?? -1] ?? 0,
      meanWithout(said, j),
      mean(contradicted),
      mean(values),
      readings.fits.claims[j] ?? 0,
      rubricFit,
    ]),
  };
}

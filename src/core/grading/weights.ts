/* Made by bench/grading/fit.ts from the labelled answers under bench/grading; never edited by hand. */
import type { ScoreScale } from './features.ts';

/** Log odds that a point is covered: features.ts, pointFeatureNames. */
export const pointWeights: readonly number[] = [
  -2.581, // bias
  1.803, // recall
  -1.887, // recallSquared
  0.114, // order
  1.485, // precision
  2.18, // threeBest
  -0.353, // vocabulary
  1.909, // anywhere
  0.858, // hits
  -0.565, // denial
  -2.3, // denialLead
  0.012, // reversed
  1.102, // functionWords
  -0.657, // topic
  -0.937, // topicTimesAnywhere
  1.852, // proseTimesAnywhere
];

/** Log odds that a false claim was made: features.ts, claimFeatureNames. */
export const claimWeights: readonly number[] = [
  -6.26, // bias
  1.984, // recall
  -0.932, // recallSquared
  0.119, // order
  -0.093, // precision
  3.551, // threeBest
  2.037, // hits
  -0.887, // truth
  2.098, // lead
  2.486, // leadHere
  -0.434, // truthLeadsHere
  -0.332, // reversed
  2.084, // functionWords
];

/** How the weighted share of points becomes a score: nothing below the floor, full from the ceiling on, less for what is false. */
export const scoreScale: ScoreScale = {
  floor: 0.334,
  ceiling: 0.654,
  claimCost: 0.15,
};

/** From which probability on a point counts as covered or partly covered, and a false claim as made. */
export const thresholds = { covered: 0.52, partial: 0.42, claim: 0.49 };

/* Made by bench/grading/fit.ts from the labelled answers under bench/grading; never edited by hand. */
import type { ScoreScale } from './features.ts';

/** Log odds that a point is covered: features.ts, pointFeatureNames. */
export const pointWeights: readonly number[] = [
  -2.603, // bias
  1.924, // recall
  -1.949, // recallSquared
  0.034, // order
  1.474, // precision
  2.228, // threeBest
  -0.317, // vocabulary
  1.979, // anywhere
  0.767, // hits
  -0.568, // denial
  -2.35, // denialLead
  0.084, // reversed
  1.098, // functionWords
  -0.569, // topic
  -0.953, // topicTimesAnywhere
  1.884, // proseTimesAnywhere
];

/** Log odds that a false claim was made: features.ts, claimFeatureNames. */
export const claimWeights: readonly number[] = [
  -6.231, // bias
  1.94, // recall
  -0.888, // recallSquared
  0.128, // order
  -0.059, // precision
  3.638, // threeBest
  1.929, // hits
  -0.917, // truth
  2.11, // lead
  2.406, // leadHere
  -0.466, // truthLeadsHere
  -0.347, // reversed
  2.087, // functionWords
];

/** How the weighted share of points becomes a score: nothing below the floor, full from the ceiling on, less for what is false. */
export const scoreScale: ScoreScale = {
  floor: 0.33,
  ceiling: 0.656,
  claimCost: 0.15,
};

/** From which probability on a point counts as covered or partly covered, and a false claim as made. */
export const thresholds = { covered: 0.5, partial: 0.4, claim: 0.49 };

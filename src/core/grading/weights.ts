/* Made by bench/grading/fit.ts from the labelled answers under bench/grading; never edited by hand. */
/** Log odds that a point is covered: features.ts, pointFeatureNames. */
export const pointWeights: readonly number[] = [
  -2.553, // bias
  2.302, // recall
  -2.218, // recallSquared
  -0.105, // order
  1.648, // precision
  2.265, // threeBest
  -0.283, // vocabulary
  1.762, // anywhere
  0.835, // hits
  -0.498, // denial
  -2.324, // denialLead
  0.088, // reversed
  1.084, // functionWords
  -0.876, // topic
  -0.877, // topicTimesAnywhere
  1.699, // proseTimesAnywhere
];

/** Log odds that a false claim was made: features.ts, claimFeatureNames. */
export const claimWeights: readonly number[] = [
  -6.228, // bias
  1.965, // recall
  -0.923, // recallSquared
  0.218, // order
  0.002, // precision
  3.473, // threeBest
  1.944, // hits
  -0.874, // truth
  2.112, // lead
  2.387, // leadHere
  -0.275, // truthLeadsHere
  -0.299, // reversed
  2.101, // functionWords
];

/** From which probability on a point counts as covered or partly covered, and a false claim as made. */
export const thresholds = { covered: 0.48, partial: 0.42, claim: 0.47 };

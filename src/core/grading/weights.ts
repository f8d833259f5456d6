/* Made by bench/grading/fit.ts from the labelled answers under bench/grading; never edited by hand. */
/** Log odds that a point is covered: features.ts, pointFeatureNames. */
export const pointWeights: readonly number[] = [
  -2.617, // bias
  1.931, // recall
  -1.95, // recallSquared
  0.016, // order
  1.474, // precision
  2.213, // threeBest
  -0.321, // vocabulary
  1.965, // anywhere
  0.746, // hits
  -0.504, // denial
  -2.38, // denialLead
  0.094, // reversed
  -0.024, // opposed
  -0.418, // swapped
  1.107, // functionWords
  -0.574, // topic
  -0.912, // topicTimesAnywhere
  1.869, // proseTimesAnywhere
];

/** Log odds that a false claim was made: features.ts, claimFeatureNames. */
export const claimWeights: readonly number[] = [
  -6.221, // bias
  1.921, // recall
  -0.868, // recallSquared
  0.245, // order
  -0.039, // precision
  3.495, // threeBest
  1.954, // hits
  -0.875, // truth
  2.09, // lead
  2.376, // leadHere
  -0.289, // truthLeadsHere
  -0.303, // reversed
  0.192, // opposed
  -0.432, // swapped
  2.093, // functionWords
];

/** From which probability on a point counts as covered or partly covered, and a false claim as made. */
export const thresholds = { covered: 0.48, partial: 0.42, claim: 0.47 };

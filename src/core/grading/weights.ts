/* Made by bench/grading/fit.ts from the labelled answers under bench/grading; never edited by hand. */
/** Log odds that a point is covered: features.ts, pointFeatureNames. */
export const pointWeights: readonly number[] = [
  -2.562, // bias
  2.304, // recall
  -2.221, // recallSquared
  -0.097, // order
  1.646, // precision
  2.271, // threeBest
  -0.277, // vocabulary
  1.773, // anywhere
  0.827, // hits
  -0.495, // denial
  -2.335, // denialLead
  0.088, // reversed
  -0.005, // opposed
  -0.388, // swapped
  1.091, // functionWords
  -0.881, // topic
  -0.866, // topicTimesAnywhere
  1.698, // proseTimesAnywhere
];

/** Log odds that a false claim was made: features.ts, claimFeatureNames. */
export const claimWeights: readonly number[] = [
  -6.23, // bias
  1.965, // recall
  -0.911, // recallSquared
  0.219, // order
  -0.001, // precision
  3.474, // threeBest
  1.946, // hits
  -0.871, // truth
  2.109, // lead
  2.38, // leadHere
  -0.279, // truthLeadsHere
  -0.3, // reversed
  0.221, // opposed
  -0.452, // swapped
  2.101, // functionWords
];

/** From which probability on a point counts as covered or partly covered, and a false claim as made. */
export const thresholds = { covered: 0.48, partial: 0.42, claim: 0.47 };

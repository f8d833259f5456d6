/* Made by bench/grading/fit.ts from the labelled answers under bench/grading; never edited by hand. */
/** Log odds that a point is covered: features.ts, pointFeatureNames. */
export const pointWeights: readonly number[] = [
  -2.546, // bias
  2.281, // recall
  -2.2, // recallSquared
  -0.099, // order
  1.635, // precision
  2.253, // threeBest
  -0.287, // vocabulary
  1.772, // anywhere
  0.829, // hits
  -0.5, // denial
  -2.327, // denialLead
  0.087, // reversed
  1.085, // functionWords
  -0.871, // topic
  -0.874, // topicTimesAnywhere
  1.705, // proseTimesAnywhere
];

/** Log odds that a false claim was made: features.ts, claimFeatureNames. */
export const claimWeights: readonly number[] = [
  -6.228, // bias
  1.966, // recall
  -0.925, // recallSquared
  0.217, // order
  0.004, // precision
  3.473, // threeBest
  1.945, // hits
  -0.873, // truth
  2.111, // lead
  2.387, // leadHere
  -0.275, // truthLeadsHere
  -0.298, // reversed
  2.101, // functionWords
];

/** From which probability on a point counts as covered or partly covered, and a false claim as made. */
export const thresholds = { covered: 0.48, partial: 0.42, claim: 0.47 };

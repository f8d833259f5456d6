/* Made by bench/grading/fit-meaning.ts from readings of answers to questions the judge had not seen; never edited by hand. */
export const weights = {
  /** Log odds that a point is covered: meaning-features.ts, meaningPointNames. */
  point: [
    -2.704, // bias
    1.758, // words
    1.022, // covered
    1.743, // value
    0.37, // partly
    0.78, // contradicted
    -0.283, // denial
    3.694, // otherPoints
    -1.743, // falsity
    -0.23, // against
    1.197, // fit
    0.191, // rubricFit
  ],
  /** Log odds that an answer says what cannot be true if the point is. */
  denied: [
    -5.299, // bias
    -0.019, // words
    0.283, // covered
    -0.038, // value
    0.701, // partly
    1.472, // contradicted
    2.792, // denial
    -0.592, // otherPoints
    2.76, // falsity
    2.583, // against
    0.631, // fit
    0.843, // rubricFit
  ],
  /** Log odds that a false claim was made: meaning-features.ts, meaningClaimNames. */
  claim: [
    -1.065, // bias
    3.629, // words
    2.362, // covered
    0.373, // contradicted
    -0.447, // truth
    2.507, // otherClaims
    2.495, // against
    -1.361, // value
    0.659, // fit
    -0.642, // rubricFit
  ],
};

/** From which chances on a verdict is given. */
export const thresholds = { covered: 0.4, partial: 0.26, denied: 0.59, claim: 0.35 };

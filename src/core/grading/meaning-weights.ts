/* Made by bench/grading/fit-meaning.ts from readings of answers to questions the judge had not seen; never edited by hand. */
export const weights = {
  /** Log odds that a point is covered: meaning-features.ts, meaningPointNames. */
  point: [
    -1.76, // bias
    2.903, // words
    1.169, // covered
    2.072, // value
    -0.174, // partly
    0.889, // contradicted
    -0.172, // denial
    3.023, // otherPoints
    -2.764, // falsity
    0.165, // against
  ],
  /** Log odds that an answer says what cannot be true if the point is. */
  denied: [
    -5.041, // bias
    0.258, // words
    0.205, // covered
    -0.089, // value
    0.36, // partly
    1.455, // contradicted
    3.095, // denial
    -0.814, // otherPoints
    3.704, // falsity
    2.544, // against
  ],
  /** Log odds that a false claim was made: meaning-features.ts, meaningClaimNames. */
  claim: [
    -0.648, // bias
    3.868, // words
    2.151, // covered
    -0.893, // contradicted
    -0.513, // truth
    3.019, // otherClaims
    2.59, // against
    -1.664, // value
  ],
};

/** From which chances on a verdict is given. */
export const thresholds = { covered: 0.46, partial: 0.4, denied: 0.47, claim: 0.36 };

/* Made by bench/grading/fit-meaning.ts from readings of answers to questions the judge had not seen; never edited by hand. */
export const weights = {
  /** Log odds that a point is covered: meaning-features.ts, meaningPointNames. */
  point: [
    -1.729, // bias
    2.922, // words
    1.177, // covered
    2.068, // value
    -0.181, // partly
    0.886, // contradicted
    -0.173, // denial
    3.004, // otherPoints
    -2.803, // falsity
    0.157, // against
    -0.071, // swapped
  ],
  /** Log odds that an answer says what cannot be true if the point is. */
  denied: [
    -5.036, // bias
    0.302, // words
    0.199, // covered
    -0.094, // value
    0.36, // partly
    1.452, // contradicted
    3.093, // denial
    -0.817, // otherPoints
    3.7, // falsity
    2.541, // against
    0.102, // swapped
  ],
  /** Log odds that a false claim was made: meaning-features.ts, meaningClaimNames. */
  claim: [
    -0.64, // bias
    3.867, // words
    2.151, // covered
    -0.892, // contradicted
    -0.515, // truth
    3.017, // otherClaims
    2.588, // against
    -1.666, // value
  ],
};

/** From which chances on a verdict is given. */
export const thresholds = { covered: 0.46, partial: 0.4, denied: 0.47, claim: 0.36 };

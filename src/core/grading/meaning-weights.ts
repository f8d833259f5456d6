/* Made by bench/grading/fit-meaning.ts from readings of answers to questions the judge had not seen; never edited by hand. */
export const weights = {
  /** Log odds that a point is covered: meaning-features.ts, meaningPointNames. */
  point: [
    -4.485, // bias
    1.664, // words
    0.689, // covered
    2.163, // value
    -0.132, // partly
    0.635, // contradicted
    -0.242, // denial
    3.374, // onTopic
    -1.568, // falsity
    -1.292, // against
    1.283, // fit
    0.728, // rubricFit
  ],
  /** Log odds that an answer says what cannot be true if the point is. */
  denied: [
    -5.657, // bias
    -0.07, // words
    0.152, // covered
    -0.097, // value
    0.666, // partly
    1.447, // contradicted
    2.756, // denial
    0.18, // onTopic
    2.796, // falsity
    2.78, // against
    0.612, // fit
    0.76, // rubricFit
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
export const thresholds = { covered: 0.54, partial: 0.4, denied: 0.58, claim: 0.35 };
